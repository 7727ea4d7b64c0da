using Interviews.Domain.Storage;

namespace Interviews.Domain.Questions;

/// <summary>What a candidate was asked, so that nobody gets a question twice (REQ-QUE-07). Follows what their interviews ask.</summary>
public sealed record AskedBefore : IRecord
{
    public required string CandidateId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>The ids of questions, by the interview that asks them.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Questions { get; init; } = new Dictionary<Guid, IReadOnlyList<Guid>>();

    string IRecord.Id => RecordId(CandidateId);

    public static string RecordId(string candidateId) => $"askedBefore:{candidateId}";

    /// <summary>With what one interview asks now.</summary>
    public AskedBefore With(InterviewQuestions asked)
    {
        var questions = Questions.Where(interview => interview.Key != asked.InterviewId).ToDictionary();
        Guid[] ids = [.. asked.Questions.Select(question => question.QuestionId)];
        if (ids.Length > 0)
        {
            questions.Add(asked.InterviewId, ids);
        }

        return this with { Questions = questions };
    }
}
