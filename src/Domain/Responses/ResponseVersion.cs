using Interviews.Domain.Storage;

namespace Interviews.Domain.Responses;

/// <summary>What a response said before it was edited.</summary>
public sealed record ResponseVersion(string OrganizationId, InterviewResponse Response) : IRecord
{
    string IRecord.Id => RecordId(Response.InterviewId, Response.ResponseId, Response.Version);

    public static string RecordId(Guid interviewId, Guid responseId, int version) => $"responseVersion:{interviewId}:{responseId}:{version:D8}";

    public static ResponseVersion Of(InterviewResponse response) => new(response.OrganizationId, response);
}
