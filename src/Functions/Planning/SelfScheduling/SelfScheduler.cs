using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Planning.SelfScheduling;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Scheduling;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>
/// What a candidate does with a link. Choosing a time uses the link up in the commit of the interview: of two clicks one books, and a click that loses against somebody
/// else's interview uses nothing up.
/// </summary>
public sealed class SelfScheduler(SelfScheduleLinks links, SlotSearches searches, InterviewService interviews, Panels panels, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>The times that can be chosen.</summary>
    public async Task<IReadOnlyList<Slot>> SlotsAsync(SelfScheduleLink link, CancellationToken cancellationToken) =>
        link.Moves is null && link.InterviewId is not null ? [] : [.. (await SearchAsync(link, cancellationToken)).Slots()];

    /// <summary>Takes one of the times, for a new interview or for the one that the link moves.</summary>
    /// <param name="zone">IANA zone id, in which the candidate speaks of time.</param>
    /// <returns>The interview; <c>gone</c>, or <c>schedule_conflict</c> with the nearest times that are left.</returns>
    public async Task<Result<Stored<Interview>>> ChooseAsync(FoundLink found, Instant start, string zone, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var link = await OpenAsync(found, cancellationToken);
            if (link.IsRefused)
            {
                return link.Refusal;
            }

            var search = await SearchAsync(link.Value.Value, cancellationToken);
            var slot = search.Slots().FirstOrDefault(slot => slot.Start == start);
            var booked = slot is null ? Taken(start, search)
                : link.Value.Value.Moves is { } moved ? await MoveAsync(link.Value.Value, moved, slot, zone, [Used(link.Value, moved)], cancellationToken)
                : await BookAsync(link.Value, slot, zone, cancellationToken);
            if (booked.Refusal?.Code is not (RefusalCode.ScheduleConflict or RefusalCode.PreconditionFailed))
            {
                return booked;
            }

            if (slot is null || tries == Attempts)
            {
                // What took the time may be the other of two clicks, which used the link.
                return (await OpenAsync(found, cancellationToken)).Refusal ?? Taken(start, search);
            }
        }
    }

    /// <summary>The link as it is now, while a time can be chosen with it.</summary>
    private async Task<Result<Stored<SelfScheduleLink>>> OpenAsync(FoundLink found, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(found.Link.Value.Giver, found.Link.Value.LinkId, cancellationToken);
        return link.Then<Stored<SelfScheduleLink>>(stored => stored.Value.CheckOpen(time.GetCurrentInstant()) is { } gone ? gone : stored);
    }

    /// <summary>Moves the interview that was booked with the link, by the rules for candidates.</summary>
    public async Task<Result<Stored<Interview>>> MoveAsync(SelfScheduleLink link, Guid interviewId, Instant start, string zone, CancellationToken cancellationToken)
    {
        var search = await SearchAsync(link with { Moves = interviewId }, cancellationToken);
        var slot = search.Slots().FirstOrDefault(slot => slot.Start == start);
        return slot is null ? Taken(start, search) : await MoveAsync(link, interviewId, slot, zone, [], cancellationToken);
    }

    public Task<Result<Stored<Interview>>> CancelAsync(SelfScheduleLink link, Guid interviewId, string? reason, CancellationToken cancellationToken) =>
        interviews.ExecuteAsync(link.Candidate, interviewId, null, _ => new Cancel(reason), cancellationToken);

    private static Write Used(Stored<SelfScheduleLink> link, Guid interviewId) => Write.Put(link.Value with { InterviewId = interviewId }, link.ETag);

    /// <summary>What is in the way is the organization's affair; the candidate learns which times are left.</summary>
    private static Refusal Taken(Instant start, SlotSearch search) => new(RefusalCode.ScheduleConflict, $"{start} cannot be had any longer; choose another time.")
    {
        Extensions = new Dictionary<string, object>
        {
            ["conflicts"] = Array.Empty<ScheduleConflict>(),
            ["alternatives"] = search.Slots().OrderBy(slot => slot.Start < start ? start - slot.Start : slot.Start - start).Take(Alternatives.Most)
                .Select(slot => new FreeSlot(slot.Start, slot.End)).ToList(),
        },
    };

    private async Task<Result<Stored<Interview>>> BookAsync(Stored<SelfScheduleLink> stored, Slot slot, string zone, CancellationToken cancellationToken)
    {
        var link = stored.Value;
        ChosenPerson[] chosen = [.. slot.Seats.Select(seat => new ChosenPerson(seat.Name, seat.PersonId, string.Empty))];
        var interviewers = await panels.InterviewersAsync(link.OrganizationId, chosen, cancellationToken);
        var command = new Schedule(
            Guid.CreateVersion7(time.GetUtcNow()), link.Details with { Interviewers = interviewers }, new InterviewTime(slot.Start, link.DurationMinutes, zone))
        {
            Round = link.Round,
            CandidateId = link.CandidateId,
            JobId = link.JobId,
        };
        var scheduled = await interviews.ScheduleAsync(link.Giver, command, interview => [Used(stored, interview.InterviewId)], cancellationToken);

        // Why the organization schedules nothing with this candidate any longer is for the organization to say.
        return scheduled.Refusal?.Code is null or RefusalCode.ScheduleConflict or RefusalCode.PreconditionFailed
            ? scheduled
            : new Refusal(RefusalCode.Gone, "The interview cannot be scheduled with this link any longer; ask whoever sent it.");
    }

    private Task<Result<Stored<Interview>>> MoveAsync(
        SelfScheduleLink link, Guid interviewId, Slot slot, string zone, IReadOnlyList<Write> alongside, CancellationToken cancellationToken) =>
        interviews.ExecuteAsync(
            link.Candidate,
            interviewId,
            null,
            interview => new Reschedule(new InterviewTime(slot.Start, interview.Time.DurationMinutes, zone), null, Initiator.Candidate),
            cancellationToken,
            alongside);

    private async Task<SlotSearch> SearchAsync(SelfScheduleLink link, CancellationToken cancellationToken)
    {
        var moved = link.Moves is { } id ? await interviews.ReadAsync(link.Giver, id, cancellationToken) : null;
        var interview = moved is { IsRefused: false } ? moved.Value.Value : null;
        var asked = new SlotRequest
        {
            From = InstantPattern.ExtendedIso.Format(link.Window.From),
            To = InstantPattern.ExtendedIso.Format(link.Window.To),
            DurationMinutes = interview?.Time.DurationMinutes ?? link.DurationMinutes,
            BufferMinutes = link.Details.BufferMinutes,
            MinimumNotice = IsoDuration.Format(link.MinimumNotice),
            CandidateId = link.CandidateId,
            Seats = interview is null ? link.Seats : [],
            Required = interview is null ? [] : [.. interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>()],
        };
        var details = interview?.Details ?? link.Details;
        var roomId = details.Mode == InterviewMode.InPerson ? details.RoomId : null;
        var search = await searches.PrepareAsync(link.OrganizationId, asked, roomId, time.GetCurrentInstant(), cancellationToken, Workload.Remembered);
        return search with
        {
            Wanted = search.Wanted with { InPlaceOf = interview is null ? [] : [interview.InterviewId] },
            Order = new Workload(search).Order,
        };
    }
}
