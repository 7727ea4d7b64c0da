using System.Globalization;
using Interviews.Domain.Calendars;
using Microsoft.Graph.Models;
using NodaTime;

namespace Interviews.Infrastructure.Calendars;

/// <summary>An interview's event as Microsoft Graph's <see cref="Event"/>. What is not set is not sent, and stays as it is.</summary>
internal static class GraphEvent
{
    /// <summary>A property of our own by which an event is found when its id never reached us.</summary>
    private const string TransactionProperty = "String {6f6f1f5c-3b0a-4f43-9a45-0d6d1c1d0a57} Name InterviewTransaction";

    public static Event ToCreate(CalendarEvent wanted, string transactionId)
    {
        var created = ToUpdate(wanted);
        created.TransactionId = transactionId;
        created.SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = TransactionProperty, Value = transactionId }];
        return created;
    }

    /// <summary>The body of an online meeting holds how to join it, and who writes it again takes the meeting away.</summary>
    public static Event ToUpdate(CalendarEvent wanted)
    {
        var updated = new Event
        {
            Subject = wanted.Subject,
            Start = Time(wanted.Start),
            End = Time(wanted.End),
            Location = new Location { DisplayName = wanted.Location ?? string.Empty },
            Attendees = [.. wanted.Attendees.Select(Invited)],
            AllowNewTimeProposals = false,
        };
        if (!wanted.HasMeeting)
        {
            updated.Body = new ItemBody { ContentType = BodyType.Text, Content = wanted.Body };
        }

        if (wanted.NeedsMeeting)
        {
            (updated.IsOnlineMeeting, updated.OnlineMeetingProvider) = (true, OnlineMeetingProviderType.TeamsForBusiness);
        }

        return updated;
    }

    /// <summary>The filter that finds the event of a transaction.</summary>
    public static string Filter(string transactionId) =>
        $"singleValueExtendedProperties/any(ep: ep/id eq '{TransactionProperty}' and ep/value eq '{transactionId}')";

    /// <exception cref="InvalidDataException">The calendar answered without an event.</exception>
    public static CalendarReceipt Read(Event? written) => written?.Id is { Length: > 0 } id
        ? new CalendarReceipt(id, Text(written.ICalUId), Text(written.ChangeKey), Text(written.OnlineMeeting?.JoinUrl))
        : throw new InvalidDataException("The calendar answered without an event.");

    private static string? Text(string? text) => text is { Length: > 0 } ? text : null;

    private static Microsoft.Graph.Models.Attendee Invited(Domain.Calendars.Attendee attendee) => new()
    {
        EmailAddress = new EmailAddress { Address = attendee.Email, Name = attendee.Name },
        Type = attendee.Optional ? AttendeeType.Optional : AttendeeType.Required,
    };

    /// <summary>In UTC, which every mailbox understands; each attendee's calendar shows it in their own zone.</summary>
    private static DateTimeTimeZone Time(Instant instant) =>
        new() { DateTime = instant.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };
}
