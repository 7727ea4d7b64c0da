using Interviews.Domain.Access;
using Interviews.Domain.Calendars.Files;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Calendars.Files;

/// <summary>Interviews as calendar files for those who read them: each its candidate's or the organization's.</summary>
public sealed class CalendarFiles(IStore store, InterviewLinks links)
{
    /// <param name="reader">May read all of them.</param>
    /// <param name="name">See <see cref="CalendarFile"/>.</param>
    public async Task<CalendarFile> OfAsync(Actor reader, IReadOnlyList<Interview> interviews, string? name, CancellationToken cancellationToken)
    {
        var organization = interviews.Any(each => AudienceOf(each, reader) == Audience.Candidate)
            ? await store.ReadAsync<Organization>(reader.OrganizationId, Organization.RecordId, cancellationToken)
            : null;
        return new CalendarFile(Method: null, [.. interviews.Select(Event)], name);

        CalendarFileEvent Event(Interview interview) =>
            CalendarFilePlan.EventOf(interview, AudienceOf(interview, reader), organization?.Value.Name, links.ToInterview(interview.InterviewId));
    }

    private static Audience AudienceOf(Interview interview, Actor reader) =>
        InterviewAccess.IsCandidateOf(interview, reader) ? Audience.Candidate : Audience.Internal;
}
