using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;

namespace Interviews.Domain.Calendars.Files;

/// <summary>What calendar files say of an interview: to nobody notes, or who the candidate is (REQ-CAL-06).</summary>
public static class CalendarFilePlan
{
    /// <summary>The event for somebody who may read the interview.</summary>
    /// <param name="organizationName">As candidates know it.</param>
    /// <param name="url">The interview's page; <c>null</c> when there is none.</param>
    public static CalendarFileEvent EventOf(Interview interview, Audience audience, string? organizationName, string? url) => new()
    {
        Uid = interview.InterviewId.ToString(),
        Sequence = interview.CalendarRevision,
        ChangedAt = interview.UpdatedAt,
        Start = interview.Time.ScheduledAt,
        End = interview.Time.EndsAt,
        TimeZone = interview.Time.TimeZone,
        Summary = audience == Audience.Candidate
            ? InterviewSubject.ForCandidate(interview, interview.IsSelfTracked ? null : organizationName)
            : InterviewSubject.ForOrganization(interview),
        Description = Description(interview.Details, url),
        Location = interview.Details.Location ?? interview.Details.MeetingUrl,
        Url = url,
        IsCancelled = !interview.Status.TakesPlace(),
        IsPrivate = audience == Audience.Candidate,
    };

    /// <summary>The file with a mail about the interview, for one recipient (REQ-CAL-14).</summary>
    /// <param name="calendar">The calendar of the recipient to which the interview is written without a mail; <c>null</c> when it is not (REQ-CAL-05).</param>
    /// <param name="organizer">Whom the recipient's program takes for the one who invites.</param>
    /// <returns><c>null</c> when the recipient is not invited by mail, or the mail changes nothing in their calendar.</returns>
    public static CalendarFile? InvitationOf(
        MessageKind kind, Interview interview, Recipient recipient, string? calendar, MailContact organizer, string? organizationName, string? url)
    {
        // Whoever keeps an interview elsewhere for themselves is invited by others.
        if (calendar is not null || interview.IsSelfTracked || MethodOf(kind) is not { } method || !(kind == MessageKind.Removed || TakesPart(interview, recipient)))
        {
            return null;
        }

        var invited = EventOf(interview, recipient.Audience, organizationName, url) with
        {
            Organizer = organizer,
            Attendee = new Attendee(recipient.Name, recipient.Email, interview.Details.Interviewers.Any(interviewer => interviewer.IsTrainee && IsSame(interviewer, recipient))),
            IsCancelled = method == CalendarMethod.Cancel,
        };
        return new CalendarFile(method, [invited]);
    }

    private static CalendarMethod? MethodOf(MessageKind kind) => kind switch
    {
        MessageKind.Scheduled or MessageKind.Rescheduled or MessageKind.Changed => CalendarMethod.Request,
        MessageKind.Cancelled or MessageKind.Removed => CalendarMethod.Cancel,
        _ => null,
    };

    /// <summary>Staff who are told of an interview without taking part are not invited.</summary>
    private static bool TakesPart(Interview interview, Recipient recipient) =>
        recipient.Audience == Audience.Candidate || interview.Details.Interviewers.Any(interviewer => IsSame(interviewer, recipient));

    private static bool IsSame(Interviewer interviewer, Recipient recipient) =>
        recipient.Audience == Audience.Internal && recipient.Id == (interviewer.Id ?? (MailAddress.Usable(interviewer.Email) is { } email ? Recipient.IdOf(email) : null));

    private static string? Description(InterviewDetails details, string? url)
    {
        string?[] lines = [details.MeetingUrl is { } link ? $"Join: {link}" : null, url];
        return lines.OfType<string>().ToArray() is [_, ..] said ? string.Join('\n', said) : null;
    }
}
