using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The index along which a <see cref="FindInterviews"/> is walked. All of them are in order of (scheduledAt, id) within what they select.</summary>
internal enum InterviewPath
{
    Application,
    Person,
    Job,
    Tag,
    Rescheduled,

    /// <summary>Interviews of which scorecards are owed; also those that are still to come, which are left out inside the index.</summary>
    Owed,

    /// <summary>One walk for each wanted status, merged.</summary>
    Status,

    /// <summary>One walk for each wanted status of the type, merged.</summary>
    Type,

    Time,
}

/// <summary>Chooses the path that is expected to select least; what it does not select by is looked at on the way.</summary>
internal static class InterviewPaths
{
    private static readonly string[] EveryStatus = Enum.GetNames<InterviewStatus>();

    public static InterviewPath For(FindInterviews query) => query switch
    {
        { ApplicationId: not null } => InterviewPath.Application,
        { CandidateId: not null } or { OwedBy: not null } or { InterviewerId: not null } or { ParticipantId: not null } => InterviewPath.Person,
        { JobId: not null } => InterviewPath.Job,
        { Tag: not null } => InterviewPath.Tag,
        { Rescheduled: true } => InterviewPath.Rescheduled,
        { OwedSince: not null } => InterviewPath.Owed,
        { Type: not null } => InterviewPath.Type,
        { Statuses.Count: > 0 } => InterviewPath.Status,
        _ => InterviewPath.Time,
    };

    /// <summary>The statuses to walk one by one; none when the path does not go by status.</summary>
    public static string[] Walks(InterviewPath path, FindInterviews query) => path switch
    {
        InterviewPath.Type or InterviewPath.Status when query.Statuses.Count > 0 => [.. query.Statuses.Distinct().Select(status => status.ToString())],
        InterviewPath.Type => EveryStatus,
        _ => [],
    };
}
