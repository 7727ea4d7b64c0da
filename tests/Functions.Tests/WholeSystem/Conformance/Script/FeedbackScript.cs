using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Scorecards come late, blind, and are edited.</summary>
internal static class FeedbackScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Post(201, Lead, "interviews/<interview>/feedback", """{"recommendation":"yes","ratings":{"problemSolving":4},"notes":"Thinks aloud.","draft":true}""") with { Keep = "draft" },
        Get(200, Interviewer, "interviews/<interview>/feedback"),
        Put(200, Lead, "interviews/<interview>/feedback/<draft>", """{"recommendation":"strongYes","ratings":{"problemSolving":5,"communication":4},"notes":"Asks before coding."}""", "If-Match: <draft.etag>"),
        Put(412, Lead, "interviews/<interview>/feedback/<draft>", """{"recommendation":"no"}""", "If-Match: <draft.etag>"),
        Patch(200, Lead, "interviews/<interview>/feedback/<draft>", """{"ratings":{"communication":5}}"""),
        Patch(404, Interviewer, "interviews/<interview>/feedback/<draft>", """{"recommendation":"no"}"""),
        Get(200, Lead, "interviews/<interview>/feedback/<draft>/versions"),
        Get(404, Interviewer, "interviews/<interview>/feedback/<draft>/versions"),
        Get(403, Candidate, "interviews/<interview>/feedback/<draft>/versions"),
        Put(404, Interviewer, "interviews/<interview>/feedback/<draft>", """{"recommendation":"no"}"""),
        Put(404, Lead, "interviews/<interview>/feedback/1b9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10", """{"recommendation":"no"}"""),
        Put(404, Lead, "interviews/<interview>/feedback/none", """{"recommendation":"no"}"""),
        Post(409, Lead, "interviews/<interview>/feedback", """{"recommendation":"yes"}"""),
        Post(400, Interviewer, "interviews/<interview>/feedback", """{"recommendation":"perhaps"}"""),
        Post(400, Interviewer, "interviews/<interview>/feedback", """{"recommendation":"yes","ratings":{"problemSolving":9}}"""),
        Post(403, Candidate, "interviews/<interview>/feedback", """{"recommendation":"strongYes"}"""),
        Post(404, Stranger, "interviews/<interview>/feedback", """{"recommendation":"no"}"""),
        Post(201, Interviewer, "interviews/<interview>/feedback", """{"recommendation":"no","ratings":{"problemSolving":2,"communication":3}}""", "Idempotency-Key: card"),
        Post(201, Interviewer, "interviews/<interview>/feedback", """{"recommendation":"no","ratings":{"problemSolving":2,"communication":3}}""", "Idempotency-Key: card"),
        Get(200, Interviewer, "interviews/<interview>/feedback"),
        Get(200, Recruiter, "interviews/<interview>/feedback"),
        Get(403, Candidate, "interviews/<interview>/feedback"),
        Get(404, Stranger, "interviews/<interview>/feedback"),
        new Pass("PT0S"),
        Get(200, Recruiter, "interviews/<interview>/evaluation"),
        Get(403, Candidate, "interviews/<interview>/evaluation"),
        Post(409, Recruiter, "interviews/<interview>/evaluation", "{}"),
        Post(403, Lead, "interviews/<interview>/evaluation", "{}"),
        Post(409, Recruiter, "interviews/<interview>/evaluation/review", """{"decision":"accepted","reason":"Fair."}"""),
        Post(400, Recruiter, "interviews/<interview>/evaluation/review", """{"decision":"ignored"}"""),
        Post(403, Lead, "interviews/<interview>/evaluation/review", """{"decision":"accepted","reason":"Fair."}"""),
    ];
}
