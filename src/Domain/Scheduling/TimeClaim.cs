using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>Time that is wanted of some people and a room, for an interview or a hold.</summary>
/// <param name="Id">Of the interview or the hold.</param>
public sealed record TimeClaim(Guid Id, string OrganizationId, InterviewTime Time)
{
    /// <summary>Of the interviewers who have ids.</summary>
    public IReadOnlyList<string> InterviewerIds { get; init; } = [];

    public string? CandidateId { get; init; }

    /// <summary>The room of the directory in which the parties meet; <c>null</c> when they meet elsewhere.</summary>
    public string? RoomId { get; init; }

    /// <summary>Kept free before and after, for everybody.</summary>
    public int BufferMinutes { get; init; }

    /// <summary>How many take part.</summary>
    public int People { get; init; }

    /// <summary>The candidate's own record, which keeps to no hours and limits of the organization.</summary>
    public bool IsSelfTracked { get; init; }

    /// <summary>It takes no time any longer.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>It is only held, until then.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>Those who take part, the candidate included.</summary>
    public IEnumerable<string> Participants => CandidateId is null ? InterviewerIds : InterviewerIds.Append(CandidateId).Distinct();

    /// <summary>Everybody and everything whose time is wanted.</summary>
    public IEnumerable<string> Resources => Participants.Select(Scheduling.Resources.Person).Concat(RoomId is null ? [] : [Scheduling.Resources.Room(RoomId)]);

    /// <summary>Whether both want somebody or something in common at times that overlap with their buffers.</summary>
    public bool Collides(TimeClaim other) =>
        Overlap.Between(Overlap.Padded(Time, BufferMinutes), Overlap.Padded(other.Time, other.BufferMinutes)) && Resources.Intersect(other.Resources).Any();

    /// <summary>What this claim wants that another one of the same interview does not have yet; <c>null</c> when it wants nothing more.</summary>
    public TimeClaim? Beyond(TimeClaim before)
    {
        if (IsGivenUp || !Resources.Any())
        {
            return null;
        }

        if (before.IsGivenUp || Time != before.Time || BufferMinutes > before.BufferMinutes)
        {
            return this;
        }

        var added = this with
        {
            InterviewerIds = [.. InterviewerIds.Except(before.InterviewerIds)],
            CandidateId = CandidateId == before.CandidateId ? null : CandidateId,
            RoomId = RoomId == before.RoomId ? null : RoomId,
        };
        return added.Resources.Any() ? added : null;
    }

    public static TimeClaim Of(Interview interview) =>
        Of(interview.InterviewId, interview.OrganizationId, interview.Time, interview.Details, interview.CandidateId) with
        {
            IsSelfTracked = interview.IsSelfTracked,
            IsGivenUp = !interview.Status.TakesPlace(),
        };

    public static TimeClaim Of(Guid id, string organizationId, InterviewTime time, InterviewDetails details, string? candidateId) => new(id, organizationId, time)
    {
        InterviewerIds = [.. details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct()],
        CandidateId = candidateId,
        RoomId = details.Mode == InterviewMode.InPerson ? details.RoomId : null,
        BufferMinutes = details.BufferMinutes,
        People = details.Interviewers.Count + (candidateId is null ? 0 : 1),
    };
}
