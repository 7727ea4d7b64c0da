using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Planning.SelfScheduling;

/// <summary>
/// What a candidate may do with a link that somebody of the organization gave them: choose the time of one interview, once, until the link expires. Afterwards they may
/// move and cancel that interview within the rules for candidates.
/// </summary>
/// <param name="CreatedBy">Who gave it; the interview is scheduled in their name.</param>
/// <param name="Window">No interview begins before or ends after it.</param>
/// <param name="ExpiresAt">From then on no time can be chosen.</param>
public sealed record SelfScheduleLink(Guid LinkId, string OrganizationId, string CreatedBy, string CandidateId, LinkWindow Window, Instant ExpiresAt, Instant CreatedAt) : IRecord
{
    /// <summary>How long links are good for when nobody says.</summary>
    public static readonly Duration UsualTime = Duration.FromDays(7);

    /// <summary>What the interview is to be; its interviewers are found when the time is chosen.</summary>
    public required InterviewDetails Details { get; init; }

    public required int DurationMinutes { get; init; }

    /// <summary>Who could come.</summary>
    public required IReadOnlyList<PanelSeat> Seats { get; init; }

    public string? JobId { get; init; }

    public int Round { get; init; } = 1;

    /// <summary>No time is offered that is sooner than this.</summary>
    public Duration MinimumNotice { get; init; }

    /// <summary>The interview that is to be moved; otherwise the link makes a new one.</summary>
    public Guid? Moves { get; init; }

    /// <summary>The interview whose time was chosen; the link is used then.</summary>
    public Guid? InterviewId { get; init; }

    public Instant? RevokedAt { get; init; }

    string IRecord.Id => RecordId(LinkId);

    public static string RecordId(Guid linkId) => $"link:{linkId}";

    /// <summary>The candidate, as whom everything is done that concerns an interview that exists.</summary>
    public Actor Candidate => new(CandidateId, OrganizationId, Role.Candidate);

    /// <summary>Whoever gave the link, as whom the interview is scheduled.</summary>
    public Actor Giver => new(CreatedBy, OrganizationId, Role.Recruiter);

    /// <summary>Whether a time can still be chosen.</summary>
    /// <returns><c>gone</c> with the reason when it cannot.</returns>
    public Refusal? CheckOpen(Instant now) => this switch
    {
        { RevokedAt: not null } => Gone("was withdrawn"),
        { InterviewId: not null } => Gone("was used"),
        _ when now >= ExpiresAt => Gone("has expired"),
        _ => null,
    };

    /// <summary>Whether the interview that was booked can still be looked at and changed with it.</summary>
    public Refusal? CheckUsable(Instant now) => RevokedAt is not null ? Gone("was withdrawn") : InterviewId is null ? CheckOpen(now) : null;

    private static Refusal Gone(string why) => new(RefusalCode.Gone, $"This link {why}; ask whoever sent it for another one.");
}

/// <param name="From">The earliest start.</param>
/// <param name="To">The latest end.</param>
public sealed record LinkWindow(Instant From, Instant To);
