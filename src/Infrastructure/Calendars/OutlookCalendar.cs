using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Http;

namespace Interviews.Infrastructure.Calendars;

/// <summary>
/// Interviews in the calendar of one Outlook mailbox, which invites their people, and as Teams meetings. Needs the application permission
/// <c>Calendars.ReadWrite</c> on that mailbox.
/// </summary>
internal sealed class OutlookCalendar(OutlookSettings settings, GraphPipeline graph) : ICalendar
{
    private readonly string _events = $"{settings.BaseUrl}/users/{Uri.EscapeDataString(settings.Organizer)}/events";

    public string Name => "outlook";

    public async Task<CalendarOutcome> UpsertAsync(CalendarEvent wanted, CalendarEntry entry, CancellationToken cancellation)
    {
        var id = await FindAsync(entry, cancellation);
        return id is null ? await CreateAsync(wanted, entry, cancellation) : await UpdateAsync(id, wanted, cancellation);
    }

    public async Task<CalendarOutcome> CancelAsync(CalendarEntry entry, CancellationToken cancellation)
    {
        if (await FindAsync(entry, cancellation) is not { } id)
        {
            return new CalendarOutcome.Gone();
        }

        using var cancelled = await graph.SendAsync(RequestMethod.Post, $"{Event(id)}/cancel", new JsonObject(), cancellation);
        if (cancelled.Status != 400)
        {
            return cancelled.IsError ? Failed(cancelled) : new CalendarOutcome.Gone();
        }

        // Without attendees it is an appointment and no meeting, and an appointment can only be deleted.
        using var deleted = await graph.SendAsync(RequestMethod.Delete, Event(id), null, cancellation);
        return deleted.IsError ? Failed(deleted) : new CalendarOutcome.Gone();
    }

    private async Task<CalendarOutcome> CreateAsync(CalendarEvent wanted, CalendarEntry entry, CancellationToken cancellation)
    {
        using var created = await graph.SendAsync(RequestMethod.Post, _events, GraphEvent.ToCreate(wanted, entry.TransactionId), cancellation);
        if (created.Status == 409)
        {
            var id = await FindAsync(entry with { CreateBegun = true }, cancellation);
            return id is null ? Failed(created) : await UpdateAsync(id, wanted, cancellation);
        }

        if (created.Status == 404)
        {
            return new CalendarOutcome.Refused("The calendar knows no mailbox of the organiser's.");
        }

        if (created.IsError)
        {
            return Failed(created);
        }

        // A create that somebody had begun answers with the event of that time, whatever is in this one.
        var receipt = GraphEvent.Read(Json(created));
        return entry.CreateBegun ? await UpdateAsync(receipt.EventId, wanted, cancellation) : await WrittenAsync(receipt, wanted, cancellation);
    }

    private async Task<CalendarOutcome> UpdateAsync(string id, CalendarEvent wanted, CancellationToken cancellation)
    {
        using var updated = await graph.SendAsync(RequestMethod.Patch, Event(id), GraphEvent.ToUpdate(wanted), cancellation);
        return updated.IsError ? Failed(updated) : await WrittenAsync(GraphEvent.Read(Json(updated)), wanted, cancellation);
    }

    /// <summary>The link may be later than the event: it is asked for once more.</summary>
    private async Task<CalendarOutcome> WrittenAsync(CalendarReceipt receipt, CalendarEvent wanted, CancellationToken cancellation)
    {
        if (!wanted.NeedsMeeting || receipt.JoinUrl is not null)
        {
            return new CalendarOutcome.Written(receipt);
        }

        using var read = await graph.SendAsync(RequestMethod.Get, Event(receipt.EventId), null, cancellation);
        return new CalendarOutcome.Written(read.IsError ? receipt : GraphEvent.Read(Json(read)));
    }

    /// <returns>The id of the event that the entry tells of; <c>null</c> when the calendar has none.</returns>
    private async Task<string?> FindAsync(CalendarEntry entry, CancellationToken cancellation)
    {
        if (entry.EventId is not null || !entry.CreateBegun)
        {
            return entry.EventId;
        }

        using var found = await graph.SendAsync(RequestMethod.Get, $"{_events}?{GraphEvent.Filter(entry.TransactionId)}", null, cancellation);
        return found.IsError ? throw Passing(found) : GraphEvent.Text(Json(found)["value"]?.AsArray().FirstOrDefault()?["id"]);
    }

    /// <exception cref="RequestFailedException">It may well succeed when it is tried again.</exception>
    private static CalendarOutcome Failed(Response response) => response.Status switch
    {
        404 or 410 => new CalendarOutcome.Gone(),
        var status when PassingFaultRetries.IsPassing(status) || status is 401 or 409 => throw Passing(response),
        var status => new CalendarOutcome.Refused($"The calendar refused it with status {status}{Code(response)}."),
    };

    /// <summary>Says no more than status and code: the answer may name people, and this is logged.</summary>
    private static RequestFailedException Passing(Response response) => new(response.Status, $"The calendar answered with status {response.Status}{Code(response)}.");

    private static string Code(Response response)
    {
        try
        {
            return GraphEvent.Text(Json(response)["error"]?["code"]) is { } code ? $" ({code})" : string.Empty;
        }
        catch (System.Text.Json.JsonException)
        {
            return string.Empty;
        }
    }

    private static JsonNode Json(Response response) => JsonNode.Parse(response.Content.ToMemory().Span)!;

    private string Event(string id) => $"{_events}/{Uri.EscapeDataString(id)}";
}
