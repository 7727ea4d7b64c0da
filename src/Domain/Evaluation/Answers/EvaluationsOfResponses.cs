using Interviews.Domain.Storage;

namespace Interviews.Domain.Evaluation.Answers;

/// <summary>The evaluations of one interview's responses that were asked for last, in order of the response's id.</summary>
public sealed record EvaluationsOfResponses(Guid InterviewId) : IdRange<ResponseEvaluation>
{
    public override string Prefix => $"responseEvaluation:{InterviewId}:";
}
