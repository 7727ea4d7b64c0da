using Interviews.Domain.Calendars;
using Microsoft.Graph;
using Microsoft.Graph.Users.Item.Events;
using Microsoft.Kiota.Abstractions;

namespace Interviews.Infrastructure.Calendars;

/// <summary>
/// Interviews in the calendar of one Outlook mailbox, which invites their people, and as Teams meetings. Needs the application permission
/// <c>Calendars.ReadWrite</c> on that mailbox.
/// </summary>
internal sealed class OutlookCalendar(OutlookSettings settings, GraphServiceClient graph) : ICalendar
{
    public string Name => "outlook";

    private EventsRequestBuilder Events => graph.Users[settings.Organizer].Events;

    public async Task<CalendarOutcome> UpsertAsync(CalendarEvent wanted, CalendarEntry entry, CancellationToken cancellationToken)
    {
        var id = await FindAsync(entry, cancellationToken);
        return id is null ? await CreateAsync(wanted, entry, cancellationToken) : await UpdateAsync(id, wanted, cancellationToken);
    }

    public async Task<CalendarOutcome> CancelAsync(CalendarEntry entry, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry, cancellationToken) is not { } id)
        {
            return new CalendarOutcome.Gone();
        }

        try
        {
            await Events[id].Cancel.PostAsync(new(), cancellationToken: cancellationToken);
            return new CalendarOutcome.Gone();
        }
        catch (ApiException fault) when (fault.ResponseStatusCode != 400)
        {
            return GraphFault.Outcome(fault);
        }
        catch (ApiException)
        {
            // Without attendees it is an appointment and no meeting, and an appointment can only be deleted.
            return await DeleteAsync(id, cancellationToken);
        }
    }

    private async Task<CalendarOutcome> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await Events[id].DeleteAsync(cancellationToken: cancellationToken);
            return new CalendarOutcome.Gone();
        }
        catch (ApiException fault)
        {
            return GraphFault.Outcome(fault);
        }
    }

    private async Task<CalendarOutcome> CreateAsync(CalendarEvent wanted, CalendarEntry entry, CancellationToken cancellationToken)
    {
        CalendarReceipt receipt;
        try
        {
            receipt = GraphEvent.Read(await Events.PostAsync(GraphEvent.ToCreate(wanted, entry.TransactionId), cancellationToken: cancellationToken));
        }
        catch (ApiException fault) when (fault.ResponseStatusCode == 409)
        {
            var id = await FindAsync(entry with { CreateBegun = true }, cancellationToken);
            return id is null ? GraphFault.Outcome(fault) : await UpdateAsync(id, wanted, cancellationToken);
        }
        catch (ApiException fault)
        {
            return fault.ResponseStatusCode == 404 ? new CalendarOutcome.Refused("The calendar knows no mailbox of the organizer's.") : GraphFault.Outcome(fault);
        }

        // A create that somebody had begun answers with the event of that time, whatever is in this one.
        return entry.CreateBegun ? await UpdateAsync(receipt.EventId, wanted, cancellationToken) : await WrittenAsync(receipt, wanted, cancellationToken);
    }

    private async Task<CalendarOutcome> UpdateAsync(string id, CalendarEvent wanted, CancellationToken cancellationToken)
    {
        try
        {
            var updated = await Events[id].PatchAsync(GraphEvent.ToUpdate(wanted), cancellationToken: cancellationToken);
            return await WrittenAsync(GraphEvent.Read(updated), wanted, cancellationToken);
        }
        catch (ApiException fault)
        {
            return GraphFault.Outcome(fault);
        }
    }

    /// <summary>The link may be later than the event: it is asked for once more.</summary>
    private async Task<CalendarOutcome> WrittenAsync(CalendarReceipt receipt, CalendarEvent wanted, CancellationToken cancellationToken)
    {
        if (!wanted.NeedsMeeting || receipt.JoinUrl is not null)
        {
            return new CalendarOutcome.Written(receipt);
        }

        try
        {
            return new CalendarOutcome.Written(GraphEvent.Read(await Events[receipt.EventId].GetAsync(cancellationToken: cancellationToken)));
        }
        catch (ApiException)
        {
            return new CalendarOutcome.Written(receipt);
        }
    }

    /// <returns>The id of the event that the entry tells of; <c>null</c> when the calendar has none.</returns>
    private async Task<string?> FindAsync(CalendarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.EventId is not null || !entry.CreateBegun)
        {
            return entry.EventId;
        }

        try
        {
            var found = await Events.GetAsync(
                request => (request.QueryParameters.Select, request.QueryParameters.Filter) = (["id"], GraphEvent.Filter(entry.TransactionId)), cancellationToken);
            return found?.Value?.FirstOrDefault()?.Id;
        }
        catch (ApiException fault)
        {
            throw GraphFault.Passing(fault);
        }
    }
}
