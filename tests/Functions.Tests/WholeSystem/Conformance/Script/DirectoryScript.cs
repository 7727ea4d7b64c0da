using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>People, candidates and jobs.</summary>
internal static class DirectoryScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Put(201, Recruiter, "people/jane", """{"name":"Jane Smith","email":"jane@acme.example","timeZone":"America/Los_Angeles","workingHours":[{"day":"monday","from":"00:00","to":"24:00"},{"day":"tuesday","from":"00:00","to":"24:00"},{"day":"wednesday","from":"00:00","to":"24:00"}]}"""),
        Put(201, Recruiter, "people/paul", """{"name":"Paul Grant","email":"paul@acme.example","timeZone":"Europe/Berlin"}"""),
        Put(201, People.System, "people/olga", """{"name":"Olga Owner","email":"olga@acme.example"}"""),
        Put(201, Recruiter, "candidates/camille", """{"name":"Camille Dubois","email":"camille@mail.example","timeZone":"Europe/Paris","status":"assigned"}""") with { Keep = "camille" },
        Put(201, Recruiter, "candidates/carla", """{"name":"Carla Díaz","email":"carla@mail.example","status":"assigned"}"""),
        Put(201, Recruiter, "jobs/j-1", """{"title":"Senior Engineer","hiringOwnerId":"olga","scorecardAttributes":["problemSolving","communication"]}"""),
        Put(200, Recruiter, "jobs/j-1", """{"title":"Senior Engineer (f/m/d)","hiringOwnerId":"olga","scorecardAttributes":["problemSolving","communication"]}"""),
        Put(201, Recruiter, "rooms/r-301", """{"name":"Room 301","aliases":["Aquarium"],"capacity":6}"""),
        Put(400, Recruiter, "rooms/r-301", """{"capacity":0}"""),
        Get(200, Recruiter, "rooms/r-301"),
        Get(200, Recruiter, "interviews/schedule/availability?interviewerIds=jane,stranger&from=2027-01-04&to=2027-01-05&durationMinutes=60&timeZone=Europe/Berlin"),
        Get(400, Lead, "interviews/schedule/availability?interviewerIds=jane&from=2027-01-04&to=2027-06-05&durationMinutes=5&timeZone=Mars"),
        Get(403, Candidate, "interviews/schedule/availability?interviewerIds=jane&from=2027-01-04&to=2027-01-05&durationMinutes=60"),
        Post(200, Lead, "interviews/schedule/availability", """{"seats":[{"name":"lead","anyOf":["jane","paul"]}],"from":"2027-01-04","to":"2027-01-05","durationMinutes":45,"stepMinutes":45}"""),
        Post(400, Recruiter, "interviews/schedule/availability", """{"seats":[{"name":"lead","anyOf":[]},{"name":"lead"}],"from":"soon"}"""),
        Get(404, Stranger, "rooms/r-301"),
        Get(200, Recruiter, "people/jane") with { Keep = "jane" },
        Get(304, Recruiter, "people/jane", "If-None-Match: <jane.etag>"),
        Get(200, People.System, "candidates/carla"),
        Get(200, Admin, "jobs/j-1"),
        Put(200, Recruiter, "people/jane", """{"name":"Jane Smith","email":"jane@acme.example","timeZone":"America/Los_Angeles","workingHours":[{"day":"monday","from":"00:00","to":"24:00"},{"day":"tuesday","from":"00:00","to":"24:00"},{"day":"wednesday","from":"00:00","to":"24:00"}],"maxPerDay":4}""", "If-Match: <jane.etag>"),
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
}
