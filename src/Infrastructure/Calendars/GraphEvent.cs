using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Domain.Calendars;
using NodaTime;

namespace Interviews.Infrastructure.Calendars;

/// <summary>An event as Microsoft Graph writes it (resource type <c>event</c>, version 1.0).</summary>
internal static class GraphEvent
{
    /// <summary>A property of our own by which an event is found when its id never reached us.</summary>
    private const string TransactionProperty = "String {6f6f1f5c-3b0a-4f43-9a45-0d6d1c1d0a57} Name InterviewTransaction";

    public static JsonObject ToCreate(CalendarEvent wanted, string transactionId)
    {
        var json = ToUpdate(wanted);
        json["transactionId"] = transactionId;
        json["singleValueExtendedProperties"] = new JsonArray(new JsonObject { ["id"] = TransactionProperty, ["value"] = transactionId });
        return json;
    }

    /// <summary>The body of an online meeting holds how to join it, and who writes it anew takes the meeting away.</summary>
    public static JsonObject ToUpdate(CalendarEvent wanted)
    {
        var json = new JsonObject
        {
            ["subject"] = wanted.Subject,
            ["start"] = Time(wanted.Start),
            ["end"] = Time(wanted.End),
            ["location"] = new JsonObject { ["displayName"] = wanted.Location ?? string.Empty },
            ["attendees"] = new JsonArray([.. wanted.Attendees.Select(Invited)]),
            ["allowNewTimeProposals"] = false,
        };
        if (!wanted.HasMeeting)
        {
            json["body"] = new JsonObject { ["contentType"] = "text", ["content"] = wanted.Body };
        }

        if (wanted.NeedsMeeting)
        {
            json["isOnlineMeeting"] = true;
            json["onlineMeetingProvider"] = "teamsForBusiness";
        }

        return json;
    }

    /// <summary>The query that finds the event of a transaction.</summary>
    public static string Filter(string transactionId) =>
        "$select=id&$filter=" + Uri.EscapeDataString($"singleValueExtendedProperties/any(ep: ep/id eq '{TransactionProperty}' and ep/value eq '{transactionId}')");

    public static CalendarReceipt Read(JsonNode json) =>
        new(json["id"]!.GetValue<string>(), Text(json["iCalUId"]), Text(json["changeKey"]), Text(json["onlineMeeting"]?["joinUrl"]));

    public static string? Text(JsonNode? json) => json?.GetValue<string>() is { Length: > 0 } text ? text : null;

    private static JsonNode Invited(Attendee attendee) => new JsonObject
    {
        ["emailAddress"] = new JsonObject { ["address"] = attendee.Email, ["name"] = attendee.Name },
        ["type"] = attendee.Optional ? "optional" : "required",
    };

    /// <summary>In UTC, which every mailbox understands; each attendee's calendar shows it in their own zone.</summary>
    private static JsonObject Time(Instant instant) =>
        new() { ["dateTime"] = instant.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };
}
