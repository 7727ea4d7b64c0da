using Interviews.Domain.Storage;

namespace Interviews.Domain.Responses;

/// <summary>The responses of one interview, in order of their id.</summary>
public sealed record ResponsesOfInterview(Guid InterviewId) : IdRange<InterviewResponse>
{
    public override string Prefix => $"response:{InterviewId}:";
}

/// <summary>The response with this id, whichever interview it is of; one at most.</summary>
public sealed record ResponseWithId(Guid ResponseId) : Query<InterviewResponse>;

/// <summary>What a response said before, oldest version first.</summary>
public sealed record VersionsOfResponse(Guid InterviewId, Guid ResponseId) : IdRange<ResponseVersion>
{
    public override string Prefix => $"responseVersion:{InterviewId}:{ResponseId}:";
}
