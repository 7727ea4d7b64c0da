using Interviews.Domain.Calendars;
using Interviews.Domain.Calendars.Files;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;
using Interviews.Infrastructure.Calendars.Files;

namespace Interviews.Functions.Notifications;

/// <summary>The calendar files that go with mails, so that an interview stands in the calendar of whoever takes part, moves there, and goes (REQ-CAL-14).</summary>
public sealed class Invitations(IEmailSender sender, InterviewLinks links, IEnumerable<ICalendar> calendars)
{
    /// <param name="facts">With the organization's name, the contact, and the people.</param>
    public IReadOnlyList<EmailAttachment> For(MessageKind kind, MessageFacts facts, Recipient recipient)
    {
        var file = CalendarFilePlan.InvitationOf(
            kind, facts.Interview, recipient, CalendarOf(recipient, facts), facts.Contact ?? sender.From, facts.OrganizationName, links.ToInterview(facts.Interview.InterviewId));
        return file is null ? [] : [new EmailAttachment("interview.ics", IcalFileWriter.MediaTypeOf(file.Method), IcalFileWriter.Write(file))];
    }

    /// <returns>The calendar to which this deployment writes the recipient's interviews; <c>null</c> when there is none.</returns>
    private string? CalendarOf(Recipient recipient, MessageFacts facts) =>
        recipient.Audience == Audience.Internal && facts.People.GetValueOrDefault(recipient.Id) is { } person
            ? calendars.FirstOrDefault(calendar => person.UsesCalendar(calendar.Name))?.Name
            : null;
}
