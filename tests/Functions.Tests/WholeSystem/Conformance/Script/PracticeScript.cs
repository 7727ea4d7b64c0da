using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>A candidate practices alone: one interview to its end, and one that is left.</summary>
internal static class PracticeScript
{
    private const string Unknown = "interviews/ai-mock/7a9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10";

    private const string Wanted = """{"jobRole":"Software Engineer","difficulty":"medium","durationMinutes":15,"format":"voice_only","focusAreas":["challenging project"],"questionTypes":["behavioral"],"enableHints":true}""";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Post(201, Candidate, "interviews/ai-mock", Wanted, "Idempotency-Key: practice") with { Keep = "practice" },
        Post(201, Candidate, "interviews/ai-mock", Wanted, "Idempotency-Key: practice"),
        Post(422, Candidate, "interviews/ai-mock", """{"jobRole":"Designer"}""", "Idempotency-Key: practice"),
        Post(400, Candidate, "interviews/ai-mock", """{"jobRole":"","durationMinutes":1,"questionTypes":["poetry"]}"""),
        Post(403, Recruiter, "interviews/ai-mock", Wanted),
        Get(200, Candidate, "interviews/ai-mock?limit=1"),
        Get(400, Candidate, "interviews/ai-mock?limit=0"),
        Get(403, Lead, "interviews/ai-mock"),
        Get(200, Candidate, "interviews/ai-mock/<practice>"),
        Get(403, OtherCandidate, "interviews/ai-mock/<practice>"),
        Get(404, Candidate, Unknown),
        Get(403, Admin, "interviews/ai-mock/<practice>"),
        Post(409, Candidate, "interviews/ai-mock/<practice>/complete"),
        Post(409, Candidate, "interviews/ai-mock/<practice>/hint"),
        Post(412, Candidate, "interviews/ai-mock/<practice>/start", "{}", "If-Match: \"1\""),
        Post(200, Candidate, "interviews/ai-mock/<practice>/start", """{"networkQuality":"excellent","location":"home"}"""),
        Post(404, Candidate, $"{Unknown}/start", "{}"),
        Post(403, OtherCandidate, "interviews/ai-mock/<practice>/start", "{}"),
        Post(200, Candidate, "interviews/ai-mock/<practice>/hint", """{"number":1}"""),
        Post(403, OtherCandidate, "interviews/ai-mock/<practice>/hint"),
        Post(400, Candidate, "interviews/ai-mock/<practice>/response", """{"number":1,"audioUrl":"https://storage.example.com/audio/response.wav"}"""),
        Post(400, Candidate, "interviews/ai-mock/<practice>/response", """{"number":9,"response":"I asked first."}"""),
        Post(409, Candidate, "transcriptions"),
        Post(403, Recruiter, "transcriptions"),
        Post(200, Candidate, "interviews/ai-mock/<practice>/response", """{"number":1,"response":"The goal was a chat. The hard part was its speed, and I measured first. In the end it took half the time.","responseTime":90}"""),
        Post(200, Candidate, "interviews/ai-mock/<practice>/response", """{"number":1,"response":"The goal was a chat. The hard part was its speed, and I measured first. In the end it took half the time.","responseTime":90}"""),
        Post(409, Candidate, "interviews/ai-mock/<practice>/response", """{"number":1,"response":"Another story."}"""),
        Post(403, OtherCandidate, "interviews/ai-mock/<practice>/response", """{"number":1,"response":"Mine."}"""),
        Post(200, Candidate, "interviews/ai-mock/<practice>/complete"),
        Post(200, Candidate, "interviews/ai-mock/<practice>/complete", "{}"),
        Post(404, Candidate, $"{Unknown}/complete"),
        Post(409, Candidate, "interviews/ai-mock/<practice>/start", "{}"),
        Get(200, Candidate, "interviews/ai-mock/user/camille/analytics?startDate=2026-01-01"),
        Get(200, Admin, "interviews/ai-mock/user/camille/analytics"),
        Get(400, Candidate, "interviews/ai-mock/user/camille/analytics?startDate=2026-03-01&endDate=2026-02-01"),
        Get(403, OtherCandidate, "interviews/ai-mock/user/camille/analytics"),
        Get(403, Recruiter, "interviews/ai-mock/user/camille/analytics"),
        Post(201, OtherCandidate, "interviews/ai-mock", """{"jobRole":"Designer"}""") with { Keep = "left" },
        Post(200, OtherCandidate, "interviews/ai-mock/<left>/start", "{}"),
        new Pass("P15D"),
        Get(200, OtherCandidate, "interviews/ai-mock/<left>"),
        new LookAround(),
    ];
}
