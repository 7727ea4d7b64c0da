using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Calendars;

/// <summary>Which event an interview has in a calendar.</summary>
public static class CalendarPlan
{
    /// <summary>The <see cref="InterviewDetails.VideoProvider"/> whose meetings come with the calendar's event.</summary>
    private const string Meetings = "teams";

    /// <param name="calendar">Its name, as in <see cref="Person.Calendar"/>. Everybody is invited on one channel only (REQ-CAL-05): others get mail, and so do candidates.</param>
    /// <param name="people">The directory's entries of the interviewers.</param>
    /// <param name="url">Where the organization reads of the interview; <c>null</c> when there is no such page.</param>
    /// <returns><c>null</c> when there is to be none.</returns>
    public static CalendarEvent? For(Interview interview, CalendarEntry entry, string calendar, IReadOnlyList<Person> people, string? url, Instant now)
    {
        var isOver = interview.Time.EndsAt <= now;
        if (!interview.Status.TakesPlace() || interview.IsSelfTracked || (isOver && !entry.MayExist))
        {
            return null;
        }

        var attendees = Attendees(interview, calendar, people);
        var needsMeeting = AwaitsLink(interview) && entry.JoinUrl is null;
        if (attendees.Count == 0 && !needsMeeting && entry.JoinUrl is null)
        {
            return null;
        }

        var details = interview.Details;
        var what = InterviewSubject.ForOrganization(interview);
        return new CalendarEvent(what, $"{what}{Page(url)}{Join(details, entry)}", interview.Time.ScheduledAt, interview.Time.EndsAt, details.Location ?? details.MeetingUrl, attendees)
        {
            NeedsMeeting = needsMeeting,
            HasMeeting = entry.JoinUrl is not null,
        };
    }

    /// <summary>It is to be an online meeting of the calendar's, and nobody has a link to it yet.</summary>
    public static bool AwaitsLink(Interview interview) =>
        string.IsNullOrWhiteSpace(interview.Details.MeetingUrl) && string.Equals(interview.Details.VideoProvider, Meetings, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Attendee> Attendees(Interview interview, string calendar, IReadOnlyList<Person> people)
    {
        var invited = people
            .Where(person => person.UsesCalendar(calendar))
            .ToDictionary(person => person.PersonId);
        return
        [
            .. from interviewer in interview.Details.Interviewers
               let person = interviewer.Id is null ? null : invited.GetValueOrDefault(interviewer.Id)
               let email = person?.Email ?? interviewer.Email
               where person is not null && email is not null
               select new Attendee(person.Name ?? interviewer.Name, email, interviewer.IsTrainee),
        ];
    }

    private static string Page(string? url) => url is null ? string.Empty : $"\n{url}";

    private static string Join(InterviewDetails details, CalendarEntry entry) =>
        details.MeetingUrl is { } link && link != entry.JoinUrl ? $"\nJoin: {link}" : string.Empty;
}
