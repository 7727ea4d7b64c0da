using Interviews.Domain;
using Interviews.Domain.Responses;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Responses;

/// <summary>An answer as clients send it that were written for the source documents, whose path does not name the interview (REQ-INT-10).</summary>
[ServerOwned("id", "timeLimitMinutes", "late", "overTime", "version", "submittedAt", "updatedAt", "result")]
internal sealed record EarlierResponseRequest : ResponseRequest
{
    public Guid? InterviewId { get; init; }

    public static Refusal? Check(EarlierResponseRequest body) => Refusal.All(CheckInterview(body.InterviewId), ResponseRules.Check(body.Answer));

    internal static Refusal? CheckInterview(Guid? interviewId) => interviewId is null ? Refusal.Invalid("interviewId", "'interviewId' is required.") : null;
}
