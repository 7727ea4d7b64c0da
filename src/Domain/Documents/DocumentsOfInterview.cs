using Interviews.Domain.Storage;

namespace Interviews.Domain.Documents;

/// <summary>The documents of one interview, in order of their upload.</summary>
public sealed record DocumentsOfInterview(Guid InterviewId) : IdRange<InterviewDocument>
{
    public override string Prefix => $"document:{InterviewId}:";
}
