using Interviews.Domain.Storage;

namespace Interviews.Domain.Responses;

/// <summary>The responses of one interview, in order of their id.</summary>
public sealed record ResponsesOfInterview(Guid InterviewId) : IdRange<InterviewResponse>
{
    public override string Prefix => $"response:{InterviewId}:";
}

/// <summary>What a response said before, oldest version first.</summary>
public sealed record VersionsOfResponse(Guid InterviewId, Guid ResponseId) : IdRange<ResponseVersion>
{
    public override string Prefix => $"responseVersion:{InterviewId}:{ResponseId}:";
}
