using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Calendars;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Calendars;

/// <summary>
/// Brings an interview's event in the calendar to what the interview is now, so that messages that are repeated, late or out of order all lead to the same.
/// A crash between calendar and store leaves the message begun in <see cref="CalendarEntry.Open"/>: delivered again it writes again, and to the same event.
/// </summary>
public sealed class CalendarSync(IStore store, StoreUpdates updates, IEnumerable<ICalendar> calendars, InterviewService interviews, DeadLetterStore deadLetters, InterviewLinks links, TimeProvider time)
{
    /// <summary>Whether calendars may have to be written because of this event.</summary>
    public static bool Handles(InterviewEvent e) =>
        e is InterviewScheduled or InterviewUpdated or ParticipantRecorded or InterviewRescheduled or InterviewCancelled or NoShowReported or NoShowUndone;

    public async Task RunAsync(EventMessage message, CancellationToken cancellationToken)
    {
        if (calendars.SingleOrDefault() is not { } calendar)
        {
            return; // Queued when there was a calendar.
        }

        var synced = await updates.RunAsync<bool>(
            "The interview's event",
            async () =>
            {
                var interview = await store.ReadAsync<Interview>(message.OrganizationId, Interview.RecordId(message.InterviewId), cancellationToken);
                return interview is null || await TryAsync(calendar, message, interview.Value, cancellationToken) ? (Result<bool>)true : null;
            },
            cancellationToken);
        synced.OrThrow();
    }

    /// <returns><c>false</c> when another message wrote meanwhile, so that nobody knows which of the two the calendar heard last.</returns>
    private async Task<bool> TryAsync(ICalendar calendar, EventMessage message, Interview interview, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<CalendarEntry>(message.OrganizationId, CalendarEntry.RecordId(message.InterviewId), cancellationToken);
        var entry = stored?.Value ?? new CalendarEntry { InterviewId = message.InterviewId, OrganizationId = message.OrganizationId, Provider = calendar.Name };
        if (IsSettled(interview, entry, message))
        {
            await ReportAsync(interview, entry, null, cancellationToken);
            return true;
        }

        var wanted = CalendarPlan.For(
            interview, entry, calendar.Name, await PeopleAsync(interview, cancellationToken), links.ToInterview(interview.InterviewId), time.GetCurrentInstant());
        var begun = await PutAsync(stored, entry.Begin(message.Sequence, creates: wanted is not null), cancellationToken);
        if (begun is null)
        {
            return false;
        }

        var (after, failure) = await WriteAsync(calendar, wanted, entry, cancellationToken);
        var written = begun.Value with
        {
            Generation = after.Generation,
            EventId = after.EventId,
            ICalUId = after.ICalUId,
            ChangeKey = after.ChangeKey,
            JoinUrl = after.JoinUrl,
            CreateBegun = after.CreateBegun,
            SyncedSequence = failure is null ? interview.Sequence : entry.SyncedSequence,
        };
        if (await PutAsync(begun, written.Finish(message.Sequence), cancellationToken) is null)
        {
            return false;
        }

        if (failure is not null)
        {
            await deadLetters.DeadLetterAsync(FailedItem.OfQueue(QueueMessages.CalendarsQueue, JsonSerializer.Serialize(message, JsonSerializerOptions.Web)), failure, cancellationToken);
        }

        await ReportAsync(interview, written, failure, cancellationToken);
        return true;
    }

    /// <summary>The calendar says it already, and this message has not begun to write something else.</summary>
    private static bool IsSettled(Interview interview, CalendarEntry entry, EventMessage message) =>
        !entry.Open.Contains(message.Sequence)
        && (entry.SyncedSequence >= interview.CalendarChange
            || (interview.CalendarThrough >= interview.CalendarChange && interview.Deliveries[DeliveryChannel.Calendar].State == DeliveryState.Delivered));

    /// <returns>The entry afterwards, and why the calendar does not say what it should.</returns>
    private static async Task<(CalendarEntry After, string? Failure)> WriteAsync(
        ICalendar calendar, CalendarEvent? wanted, CalendarEntry entry, CancellationToken cancellationToken)
    {
        if (wanted is null)
        {
            var cancelled = entry.MayExist ? await calendar.CancelAsync(entry, cancellationToken) : new CalendarOutcome.Gone();
            return cancelled is CalendarOutcome.Refused refusal ? (entry, refusal.Reason) : (entry.Removed(), null);
        }

        return await calendar.UpsertAsync(wanted, entry, cancellationToken) switch
        {
            CalendarOutcome.Written { Receipt: var receipt } => (
                entry.Wrote(receipt) with { CreateBegun = true },
                wanted.NeedsMeeting && receipt.JoinUrl is null ? "The calendar gave no link to the online meeting." : null),
            CalendarOutcome.Gone => (entry.Removed(), "Somebody deleted the event in the calendar. The next change makes a new one, or a replay."),
            CalendarOutcome.Refused refused => (entry with { CreateBegun = true }, refused.Reason),
            var other => throw new InvalidOperationException($"Nothing is made of {other.GetType().Name}."),
        };
    }

    /// <summary>Says again what was said before when a crash came between; then it changes nothing.</summary>
    private async Task ReportAsync(Interview interview, CalendarEntry entry, string? failure, CancellationToken cancellationToken)
    {
        var through = failure is null ? entry.SyncedSequence : interview.CalendarChange;
        if (failure is not null || through >= interview.CalendarChange)
        {
            await interviews.ExecuteAsync(
                Actor.System(interview.OrganizationId), interview.InterviewId, null, _ => new RecordCalendar(through, entry.JoinUrl, failure), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(Interview interview, CancellationToken cancellationToken)
    {
        string[] ids = [.. interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().Select(Person.RecordId)];
        return ids.Length == 0 ? [] : [.. (await store.ReadManyAsync<Person>(interview.OrganizationId, ids, cancellationToken)).Select(person => person.Value)];
    }

    /// <returns><c>null</c> when somebody else was faster.</returns>
    private async Task<Stored<CalendarEntry>?> PutAsync(Stored<CalendarEntry>? before, CalendarEntry entry, CancellationToken cancellationToken)
    {
        return await store.CommitAsync(entry.OrganizationId, [Write.Put(entry, before?.ETag)], cancellationToken) is CommitResult.Committed committed
            ? new Stored<CalendarEntry>(entry, committed.ETags[CalendarEntry.RecordId(entry.InterviewId)])
            : null;
    }
}
