using Interviews.Domain.Directory;
using Interviews.Domain.Lifecycle;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>What an interview has to follow of the directory's entries about those who take part.</summary>
public static class Participants
{
    /// <returns>The commands that bring the interview in line with the entry; none when it is.</returns>
    public static IEnumerable<InterviewCommand> Follow(Interview interview, Candidate entry, LifecycleSettings settings, Instant now)
    {
        var recorded = new ParticipantRecorded(entry.CandidateId, true, entry.Name, null);
        if (!AreRecorded(interview, recorded))
        {
            yield return new RecordParticipant(entry.CandidateId, true, entry.Name, null);
        }

        if (settings.CancelOnWithdrawal && Obsolete(interview, entry, now) is { } status)
        {
            yield return new CancelForStatus(status);
        }
    }

    /// <inheritdoc cref="Follow(Interview, Candidate, LifecycleSettings, Instant)"/>
    public static IEnumerable<InterviewCommand> Follow(Interview interview, Person entry) =>
        AreRecorded(interview, new ParticipantRecorded(entry.PersonId, false, entry.Name, entry.Email))
            ? []
            : [new RecordParticipant(entry.PersonId, false, entry.Name, entry.Email)];

    /// <summary>Whether the interview says already what the directory says, or has nothing to do with the entry.</summary>
    internal static bool AreRecorded(Interview interview, ParticipantRecorded entry) => entry.AsCandidate
        ? interview.CandidateId != entry.ParticipantId || (!interview.CandidateIsUnknown && interview.CandidateName == (entry.ParticipantName ?? interview.CandidateName))
        : interview.Details.Interviewers.Where(interviewer => interviewer.Id == entry.ParticipantId).All(interviewer =>
            !interviewer.IsUnknown
            && interviewer.Name == (entry.ParticipantName ?? interviewer.Name)
            && interviewer.Email == (entry.Email ?? interviewer.Email));

    /// <summary>Only what is still to come, and what the organization conducts: a candidate's own record is theirs.</summary>
    private static CandidateStatus? Obsolete(Interview interview, Candidate entry, Instant now) =>
        entry.Status is CandidateStatus.Rejected or CandidateStatus.Withdrawn
        && interview.CandidateId == entry.CandidateId
        && interview is { IsSelfTracked: false, Status: InterviewStatus.Scheduled or InterviewStatus.Prepared }
        && now < interview.Time.ScheduledAt
            ? entry.Status
            : null;
}
