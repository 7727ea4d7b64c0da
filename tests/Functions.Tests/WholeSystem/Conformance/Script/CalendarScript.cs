using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Interviews for calendar programs: one as a file, and everybody's own at a secret address.</summary>
internal static class CalendarScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Candidate, "interviews/<interview>/calendar.ics"),
        Get(200, Lead, "interviews/<interview>/calendar.ics") with { Keep = "file" },
        Get(304, Lead, "interviews/<interview>/calendar.ics", "If-None-Match: <file.etag>"),
        Get(412, Lead, "interviews/<interview>/calendar.ics", "If-Match: \"other\""),
        Get(403, OtherCandidate, "interviews/<interview>/calendar.ics"),
        Get(404, Stranger, "interviews/<interview>/calendar.ics"),
        Get(401, Nobody, "interviews/<interview>/calendar.ics"),
        Get(404, Lead, "calendar/feed"),
        Post(403, People.System, "calendar/feed"),
        Post(201, Lead, "calendar/feed") with { Keep = "feed" },
        Get(200, Lead, "calendar/feed"),
        Get(200, Nobody, "calendar/<feed.token>.ics") with { Keep = "events" },
        Get(304, Nobody, "calendar/<feed.token>.ics", "If-None-Match: <events.etag>"),
        new Ask(200, Nobody, "HEAD", "calendar/<feed.token>.ics"),
        Delete(403, People.System, "calendar/feed"),
        Delete(204, Lead, "calendar/feed"),
        Get(404, Nobody, "calendar/<feed.token>.ics"),
        Get(404, Nobody, "calendar/none.ics"),
        Post(405, Nobody, "calendar/none.ics", "{}"),
        Get(404, Nobody, "self-schedule/none/calendar.ics"),
    ];
}
