using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>It is completed, thanked for, rated, judged, and has a next round.</summary>
internal static class ResultScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Post(409, Recruiter, "interviews/<interview>/results", """{"score":85}"""),
        Post(409, Recruiter, "interviews/<interview>/thank-you", """{"recipients":["Jane"],"method":"email"}"""),
        Post(409, Candidate, "interviews/<interview>/rating", """{"rating":5}"""),
        Post(409, Recruiter, "interviews/<interview>/next-round", """{"scheduledAt":"2026-04-20T10:00:00Z"}"""),
        Put(403, Candidate, "interviews/<interview>/complete", """{"rating":5}"""),
        Put(400, Lead, "interviews/<interview>/complete", """{"actualDuration":-5}"""),
        Put(200, Lead, "interviews/<interview>/complete", """{"actualDuration":55,"rating":4,"notes":"Good talk","nextSteps":"Final round"}"""),
        Post(409, Lead, "interviews/<interview>/complete", "{}"),
        Post(200, Recruiter, "interviews/<video>/complete", "{}"),
        Post(201, OtherCandidate, "interview/submit-all", """{"interview_id":"<paced>","responses":[{"questionText":"Why?","response":"Because."}]}"""),
        Post(200, Recruiter, "interviews/<interview>/thank-you", """{"recipients":["jane@acme.example"],"method":"email","notes":"Sent"}"""),
        Post(400, Recruiter, "interviews/<interview>/thank-you", """{"recipients":[]}"""),
        Post(403, Lead, "interviews/<interview>/thank-you", """{"recipients":["Jane"],"method":"email"}"""),
        Post(200, Candidate, "interviews/<interview>/rating", """{"rating":5,"comment":"Friendly and well prepared"}"""),
        Post(400, Candidate, "interviews/<interview>/rating", """{"rating":11}"""),
        Post(403, Recruiter, "interviews/<interview>/rating", """{"rating":5}"""),
        Get(404, Recruiter, "interviews/<interview>/results"),
        Get(404, Recruiter, "interviews/<interview>/results/versions"),
        Post(200, Recruiter, "interviews/<interview>/results", """{"score":85,"feedback":{"technical":"Strong","communication":"Clear"},"decision":"proceed"}"""),
        Post(400, Recruiter, "interviews/<interview>/results", """{"score":1000}"""),
        Post(400, Recruiter, "interviews/<interview>/results", "{}"),
        Post(403, Lead, "interviews/<interview>/results", """{"score":85}"""),
        .. ResponseScript.Judgments,
        Get(200, Recruiter, "interviews/<interview>/results") with { Keep = "result" },
        Get(200, Recruiter, "interviews/results?type=technical&limit=1"),
        Get(400, Recruiter, "interviews/results?dateFrom=soon"),
        Get(403, Lead, "interviews/results"),
        Get(304, Recruiter, "interviews/<interview>/results", "If-None-Match: <result.etag>"),
        Get(200, Recruiter, "interviews/<interview>/results/versions"),
        Get(403, Lead, "interviews/<interview>/results/versions"),
        Get(404, Stranger, "interviews/<interview>/results/versions"),
        Get(403, Candidate, "interviews/<interview>/results"),
        Get(404, Stranger, "interviews/<interview>/results"),
        Post(201, Recruiter, "interviews/<interview>/next-round", """{"type":"final","scheduledAt":"2026-04-20T10:00:00Z","durationMinutes":120}""", "Idempotency-Key: round") with { Keep = "next" },
        Post(201, Recruiter, "interviews/<interview>/next-round", """{"type":"final","scheduledAt":"2026-04-20T10:00:00Z","durationMinutes":120}""", "Idempotency-Key: round"),
        Post(422, Recruiter, "interviews/<interview>/next-round", """{"type":"hr","scheduledAt":"2026-04-20T10:00:00Z"}""", "Idempotency-Key: round"),
        Post(403, Candidate, "interviews/<interview>/next-round", """{"scheduledAt":"2026-04-22T10:00:00Z"}"""),
        Get(200, Recruiter, "interviews/<next>"),
        new Pass("P4D"),
        Get(200, Recruiter, "interviews/<interview>"),
        Get(200, Recruiter, "interviews/<interview>/timeline"),
        Get(200, Lead, "interviews/mine/history"),
        new LookAround(),
    ];
}
