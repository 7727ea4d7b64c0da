using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Interviews are scheduled, twice by mistake, and in every way in which they cannot be.</summary>
internal static class SchedulingScript
{
    private const string Technical =
        """{"candidateId":"camille","type":"technical","jobId":"j-1","applicationId":"a-1","interviewers":[{"id":"jane","seat":"lead"},"paul"],"scheduledAt":"2026-03-23T10:00:00Z","durationMinutes":60,"timeZone":"Europe/Berlin","meetingUrl":"https://meet.acme.example/camille"}""";

    private const string Video = """{"candidateId":"carla","type":"video","scheduledAt":"2026-03-24T10:00:00Z","duration":30,"notes":"Élan, 好"}""";

    private const string Series =
        """{"type":"hr","candidateId":"carla","interviewers":["paul"],"scheduledAt":"2026-06-08T09:00","timeZone":"Europe/Berlin","durationMinutes":30,"rrule":"FREQ=WEEKLY;BYDAY=MO;COUNT=3","exdates":["2026-06-15"]}""";

    private static string Loop(string from, string to, bool commit) =>
        $$"""{"candidateId":"carla","jobId":"j-1","from":"{{from}}","to":"{{to}}","timeZone":"Europe/Berlin","breakMinutes":15,"interviews":[{"type":"technical","durationMinutes":60,"seats":[{"name":"lead","anyOf":["jane","paul"]}]},{"type":"behavioral","durationMinutes":45,"seats":[{"name":"lead","anyOf":["paul","jane"]}]}],"commit":{{(commit ? "true" : "false")}}}""";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Post(201, Recruiter, "interviews", Technical, "Idempotency-Key: first") with { Keep = "interview" },
        Post(201, Recruiter, "interviews", Technical, "Idempotency-Key: first"),
        Post(422, Recruiter, "interviews", Video, "Idempotency-Key: first"),
        Post(400, Recruiter, "interviews", Video, "Idempotency-Key: "),
        Post(409, Recruiter, "interviews", Technical),
        new Ask(201, Recruiter, "POST", "interviews", Payload.Json(Video) with { IsChunked = true }) { Keep = "video" },
        Post(201, Recruiter, "interviews", Video.Replace("24T10", "24T12", StringComparison.Ordinal)) with { Keep = "paced" },
        new Ask(201, Recruiter, "POST", "interviews", Payload.Text(Video.Replace("24T10", "25T10", StringComparison.Ordinal), "application/vnd.acme+json; charset=utf-8")) { Keep = "cancelled" },
        Post(200, Recruiter, "interviews/schedule/auto", """{"type":"final","jobId":"j-1","candidateId":"carla","seats":[{"name":"lead","anyOf":["jane","paul"]}],"from":"2026-05-04","to":"2026-05-06","durationMinutes":60,"timeZone":"Europe/Berlin"}"""),
        Post(201, Recruiter, "interviews/schedule/auto", """{"type":"final","jobId":"j-1","candidateId":"carla","seats":[{"name":"lead","anyOf":["jane","paul"]}],"from":"2026-05-04","to":"2026-05-06","durationMinutes":60,"timeZone":"Europe/Berlin","commit":true}""", "Idempotency-Key: auto"),
        Post(201, Recruiter, "interviews/schedule/auto", """{"type":"final","jobId":"j-1","candidateId":"carla","seats":[{"name":"lead","anyOf":["jane","paul"]}],"from":"2026-05-04","to":"2026-05-06","durationMinutes":60,"timeZone":"Europe/Berlin","commit":true}""", "Idempotency-Key: auto"),
        Post(409, Recruiter, "interviews/schedule/auto", """{"type":"final","jobId":"j-1","seats":[{"name":"lead","anyOf":["paul"]}],"from":"2026-05-09","to":"2026-05-10","durationMinutes":60}"""),
        Post(400, Recruiter, "interviews/schedule/auto", """{"type":"final","seats":[],"interviewers":["jane"],"constraints":{"stepMinutes":1}}"""),
        Post(403, Lead, "interviews/schedule/auto", """{"type":"final","jobId":"j-1","seats":[{"name":"lead","anyOf":["paul"]}],"from":"2026-05-09","to":"2026-05-10","durationMinutes":60}"""),
        Post(200, Recruiter, "interviews/schedule/loops", Loop("2026-05-18", "2026-05-20", commit: false)),
        Post(201, Recruiter, "interviews/schedule/loops", Loop("2026-05-18", "2026-05-20", commit: true), "Idempotency-Key: loop"),
        Post(201, Recruiter, "interviews/schedule/loops", Loop("2026-05-18", "2026-05-20", commit: true), "Idempotency-Key: loop"),
        Post(409, Recruiter, "interviews/schedule/loops", Loop("2026-05-23", "2026-05-24", commit: false)),
        Post(400, Recruiter, "interviews/schedule/loops", """{"breakMinutes":300,"interviews":[{"seats":[]}],"constraints":{"maxPerDay":9,"stepMinutes":1}}"""),
        Post(403, Lead, "interviews/schedule/loops", Loop("2026-05-18", "2026-05-20", commit: false)),
        Post(201, Recruiter, "self-schedule-links", """{"type":"final","candidateId":"carla","interviewerIds":["paul"],"from":"2026-05-11","to":"2026-05-12","durationMinutes":60}""") with { Keep = "link" },
        Post(400, Recruiter, "self-schedule-links", """{"type":"final","interviewerIds":[],"from":"2026-05-11","to":"2026-05-11T00:00","expiresAt":"2025-01-01T00:00:00Z"}"""),
        Post(403, Lead, "self-schedule-links", """{"type":"final","candidateId":"carla","interviewerIds":["paul"],"from":"2026-05-11","to":"2026-05-12","durationMinutes":60}"""),
        Get(200, Recruiter, "self-schedule-links/<link>"),
        Get(404, Stranger, "self-schedule-links/<link>"),
        Post(403, Lead, "interviews/<interview>/self-schedule", """{"from":"2026-05-11","to":"2026-05-12"}"""),
        Get(404, Nobody, "self-schedule/none"),
        Post(404, Nobody, "self-schedule/none", """{"start":"2026-05-11T08:00:00Z"}"""),
        Post(404, Nobody, "self-schedule/none/cancel", "{}"),
        Delete(403, Lead, "self-schedule-links/<link>"),
        Delete(204, Recruiter, "self-schedule-links/<link>"),
        Post(201, Recruiter, "interviews/schedule/recurring", Series, "Idempotency-Key: series") with { Keep = "series" },
        Post(201, Recruiter, "interviews/schedule/recurring", Series, "Idempotency-Key: series"),
        Post(409, Recruiter, "interviews/schedule/recurring", Series),
        Post(400, Recruiter, "interviews/schedule/recurring", """{"type":"hr","rrule":"FREQ=SECONDLY","scheduledAt":"2026-06-08T09:00","durationMinutes":5,"exdates":["never"]}"""),
        Get(200, Recruiter, "interviews/schedule/recurring/<series>"),
        Get(404, Stranger, "interviews/schedule/recurring/<series>"),
        Post(200, Recruiter, "interviews/schedule/bulk", """{"rows":[{"ref":"a","type":"hr","candidateId":"carla","scheduledAt":"2026-06-02T10:00:00Z","durationMinutes":30},{"ref":"b","type":"hr"},7]}""", "Idempotency-Key: bulk") with { Keep = "bulk" },
        Post(200, Recruiter, "interviews/schedule/bulk", """{"rows":[{"ref":"a","type":"hr","candidateId":"carla","scheduledAt":"2026-06-02T10:00:00Z","durationMinutes":30},{"ref":"b","type":"hr"},7]}""", "Idempotency-Key: bulk"),
        Post(422, Recruiter, "interviews/schedule/bulk", """{"rows":[{}]}""", "Idempotency-Key: bulk"),
        Post(200, Recruiter, "interviews/schedule/bulk?dryRun=true", """{"rows":[{"type":"hr","candidateId":"carla","scheduledAt":"2026-06-02T10:00:00Z","durationMinutes":30}]}"""),
        Post(400, Recruiter, "interviews/schedule/bulk", """{"rows":[]}"""),
        new Ask(400, Recruiter, "POST", "interviews/schedule/bulk", Payload.Text("type,ref\nhr", "text/csv")),
        Get(200, Recruiter, "interviews/schedule/bulk/<bulk>"),
        Get(404, Stranger, "interviews/schedule/bulk/<bulk>"),
        Post(201, Recruiter, "interviews/schedule/holds", """{"interviewerIds":["paul"],"candidateId":"carla","start":"2026-04-24T10:00:00Z","durationMinutes":30}""") with { Keep = "hold" },
        Post(409, Recruiter, "interviews/schedule/holds", """{"interviewerIds":["paul"],"start":"2026-04-24T10:15:00Z","durationMinutes":30}"""),
        Post(400, Recruiter, "interviews/schedule/holds", """{"interviewerIds":[],"start":"2026-04-24T10:15:00Z","ttl":"PT2H"}"""),
        Get(200, Recruiter, "interviews/schedule/holds/<hold>"),
        Get(403, Lead, "interviews/schedule/holds/<hold>"),
        Get(404, Stranger, "interviews/schedule/holds/<hold>"),
        Delete(204, Recruiter, "interviews/schedule/holds/<hold>"),
        Delete(404, Recruiter, "interviews/schedule/holds/<hold>"),
        Post(201, Candidate, "interviews", """{"candidateId":"camille","type":"phoneScreen","scheduledAt":"2026-03-26T10:00:00Z","duration":30}""") with { Keep = "noshow" },
        Post(201, People.System, "interviews", Video.Replace("24T10", "27T10", StringComparison.Ordinal)) with { Keep = "deleted" },
        Post(403, Candidate, "interviews", Video),
        Post(403, Lead, "interviews", Video),
        Post(401, Nobody, "interviews", Video),
        Post(400, Recruiter, "interviews", "{}"),
        Post(400, Recruiter, "interviews"),
        Post(400, Recruiter, "interviews", "null"),
        Post(400, Recruiter, "interviews", "\"text\""),
        Post(400, Recruiter, "interviews", """{"notes":"\ud800"}"""),
        Post(400, Recruiter, "interviews", Video.Replace("2026-03-24", "2025-03-24", StringComparison.Ordinal)),
        Post(400, Recruiter, "interviews", Video.Replace("30", "-30", StringComparison.Ordinal)),
        Post(400, Recruiter, "interviews", Video.Replace("30", "\"half an hour\"", StringComparison.Ordinal)),
        Post(400, Recruiter, "interviews", Video.Replace("\"video\"", "\"telepathy\"", StringComparison.Ordinal)),
        Post(400, Recruiter, "interviews", Video.Replace("\"notes\"", "\"shoeSize\"", StringComparison.Ordinal)),
        new Ask(400, Recruiter, "POST", "interviews", new Payload([0xff, 0xfe, 0x00], "application/json")),
        new Ask(415, Recruiter, "POST", "interviews", Payload.Text(Video, "text/json")),
        new Ask(415, Recruiter, "POST", "interviews", Payload.Text(Video, "nonsense")),
        new Ask(413, Recruiter, "POST", "interviews", Payload.Long((1024 * 1024) + 1, "application/json")),
        new Ask(413, Recruiter, "POST", "interviews", Payload.Long((1024 * 1024) + 1, "application/json") with { IsChunked = true }),
        new Ask(400, Recruiter, "POST", "interviews", Payload.Long(1024 * 1024, "application/json")),
        new LookAround(),
    ];
}
