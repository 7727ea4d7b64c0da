using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>People, candidates and jobs.</summary>
internal static class DirectoryScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Put(201, Recruiter, "people/jane", """{"name":"Jane Smith","email":"jane@acme.example","timeZone":"America/Los_Angeles"}"""),
        Put(201, Recruiter, "people/paul", """{"name":"Paul Grant","email":"paul@acme.example","timeZone":"Europe/Berlin"}"""),
        Put(201, People.System, "people/olga", """{"name":"Olga Owner","email":"olga@acme.example"}"""),
        Put(201, Recruiter, "candidates/camille", """{"name":"Camille Dubois","email":"camille@mail.example","timeZone":"Europe/Paris","status":"assigned"}""") with { Keep = "camille" },
        Put(201, Recruiter, "candidates/carla", """{"name":"Carla Díaz","email":"carla@mail.example","status":"assigned"}"""),
        Put(201, Recruiter, "jobs/j-1", """{"title":"Senior Engineer","hiringOwnerId":"olga","scorecardAttributes":["problemSolving","communication"]}"""),
        Put(200, Recruiter, "jobs/j-1", """{"title":"Senior Engineer (f/m/d)","hiringOwnerId":"olga","scorecardAttributes":["problemSolving","communication"]}"""),
        Put(201, Recruiter, "rooms/r-301", """{"name":"Room 301","aliases":["Aquarium"],"capacity":6}"""),
        Put(400, Recruiter, "rooms/r-301", """{"capacity":0}"""),
        Get(200, Recruiter, "rooms/r-301"),
        Get(404, Stranger, "rooms/r-301"),
        Get(200, Recruiter, "people/jane") with { Keep = "jane" },
        Get(304, Recruiter, "people/jane", "If-None-Match: <jane.etag>"),
        Get(200, People.System, "candidates/carla"),
        Get(200, Admin, "jobs/j-1"),
        Put(200, Recruiter, "people/jane", """{"name":"Jane Smith","email":"jane@acme.example","timeZone":"America/Los_Angeles","maxPerDay":4}""", "If-Match: <jane.etag>"),
        Put(412, Recruiter, "people/jane", """{"name":"Jane"}""", "If-Match: <jane.etag>"),
        Put(412, Recruiter, "people/new", """{"name":"New"}""", "If-Match: \"1\""),
        Put(412, Recruiter, "people/jane", """{"name":"Jane"}""", "If-None-Match: *"),
        Patch(200, Recruiter, "people/jane", """{"maxPerDay":null}"""),
        Patch(200, Recruiter, "candidates/camille", """{"humanOnly":false}"""),
        Patch(200, Recruiter, "rooms/r-301", """{"capacity":8}"""),
        Patch(400, Recruiter, "rooms/r-301", """{"name":null}"""),
        Patch(200, Recruiter, "jobs/j-1", """{"title":"Senior Engineer"}"""),
        Patch(400, Recruiter, "people/jane", """{"shoeSize":null}"""),
        Patch(404, Stranger, "candidates/camille", """{"name":"Mine"}"""),
        Patch(403, Lead, "jobs/j-1", """{"title":"Mine"}"""),
        new Ask(201, Lead, "PUT", "people/jane/busy", Calendar("America/Los_Angeles")) { Keep = "busy" },
        new Ask(200, Recruiter, "PUT", "people/jane/busy", Calendar("Pacific Standard Time")) { Headers = ["If-Match: <busy.etag>"], Keep = "busy" },
        new Ask(412, Recruiter, "PUT", "people/jane/busy", Calendar("UTC")) { Headers = ["If-Match: \"1\""] },
        new Ask(400, Recruiter, "PUT", "people/jane/busy", Calendar("Mars/Olympus")),
        new Ask(400, Lead, "PUT", "people/jane/busy", Payload.Text("BEGIN:VCALENDAR", "text/calendar")),
        new Ask(403, Interviewer, "PUT", "people/jane/busy", Calendar("UTC")),
        new Ask(404, Stranger, "PUT", "people/jane/busy", Calendar("UTC")),
        new Ask(404, Recruiter, "PUT", "people/nobody/busy", Calendar("UTC")),
        new Ask(415, Recruiter, "PUT", "people/jane/busy", Payload.Json("{}")),
        new Ask(413, Recruiter, "PUT", "people/jane/busy", Payload.Long((4 * 1024 * 1024) + 1, "text/calendar")),
        Get(200, Lead, "people/jane/busy"),
        Get(200, Recruiter, "people/jane/busy?from=2026-03-09&to=2026-03-10"),
        Get(304, Recruiter, "people/jane/busy", "If-None-Match: <busy.etag>"),
        Get(400, Recruiter, "people/jane/busy?from=2026-03-09&to=2026-06-09"),
        Get(403, Interviewer, "people/jane/busy"),
        Get(404, Recruiter, "people/paul/busy"),
        Get(404, Stranger, "people/jane/busy"),
        Delete(403, Interviewer, "people/jane/busy"),
        Delete(404, Stranger, "people/jane/busy"),
        Delete(204, Lead, "people/jane/busy"),
        Delete(204, Recruiter, "people/jane/busy"),
        Get(404, Lead, "people/jane/busy"),
        Put(400, Recruiter, "people/jane", """{"name":"Jane","shoeSize":9}"""),
        Put(400, Recruiter, "people/jane", """{"email":"nowhere"}"""),
        Put(400, Recruiter, "people/jane", """["Jane"]"""),
        Put(400, Recruiter, "people/jane", """{"name":"""),
        Put(400, Recruiter, "people/no%20id", """{"name":"Jane"}"""),
        Put(400, Recruiter, "candidates/camille", """{"status":"asleep"}"""),
        Put(400, Recruiter, "jobs/j-1", """{"scorecardAttributes":"all"}"""),
        new Ask(415, Recruiter, "PUT", "jobs/j-1", Payload.Text("title=Engineer", "application/x-www-form-urlencoded")),
        new Ask(415, Recruiter, "PUT", "candidates/camille", Payload.Text("<candidate/>", "application/xml")),
        new Ask(415, Recruiter, "PUT", "people/jane", Payload.Text("name: Jane", "text/plain; charset=utf-8")),
        Get(404, Recruiter, "people/nobody"),
        Get(404, Stranger, "people/jane"),
        Get(404, Stranger, "candidates/camille"),
        Get(404, Stranger, "jobs/j-1"),
        Get(403, Lead, "people/jane"),
        Get(403, Candidate, "candidates/camille"),
        Get(403, Lead, "jobs/j-1"),
        Put(403, Candidate, "candidates/camille", """{"name":"Me"}"""),
        Get(401, Nobody, "people/jane"),
        Put(401, Nobody, "jobs/j-1", """{"title":"Mine"}"""),
        Delete(405, Admin, "people/jane"),
    ];

    private static Payload Calendar(string zone) => Payload.Text(
        $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID={zone}:20260309T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "text/calendar");
}
