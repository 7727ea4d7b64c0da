using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>The candidate answers, and it is judged what was answered.</summary>
internal static class ResponseScript
{
    public static IReadOnlyList<Step> Answers { get; } =
    [
        Post(400, Candidate, "interviews/<interview>/responses", """{"response":"A function."}"""),
        Post(403, Recruiter, "interviews/<interview>/responses", """{"questionText":"What is a closure?","response":"A function."}"""),
        Post(404, Stranger, "interviews/<interview>/responses/0198a000-0000-7000-8000-0000000000d1/evaluate"),
        Post(201, Candidate, "interviews/<interview>/responses", """{"questionText":"What is a closure?","response":"A function.","responseTime":120}""", "Idempotency-Key: answer") with { Keep = "answer" },
        Post(201, Candidate, "interviews/<interview>/responses", """{"questionText":"What is a closure?","response":"A function.","responseTime":120}""", "Idempotency-Key: answer"),
        Post(409, Candidate, "interviews/<interview>/responses", """{"question_text":"what is a  closure?","text":"A function."}"""),
        Put(200, Candidate, "interviews/<interview>/responses/<answer>", """{"response":"A function and its scope.","code":{"language":"js","source":"() => x"}}""", "If-Match: <answer.etag>"),
        Put(412, Candidate, "interviews/<interview>/responses/<answer>", """{"response":"Another."}""", "If-Match: <answer.etag>"),
        Put(400, Candidate, "interviews/<interview>/responses/<answer>", """{"audioUrl":"http://a.example/x"}"""),
        Patch(200, Candidate, "interviews/<interview>/responses/<answer>", """{"responseTime":90}"""),
        Patch(404, Candidate, "interviews/<interview>/responses/0198a000-0000-7000-8000-0000000000d1", """{"responseTime":90}"""),
        Get(200, Lead, "interviews/<interview>/responses"),
        Get(403, OtherCandidate, "interviews/<interview>/responses"),
        Get(200, Candidate, "interviews/<interview>/responses/<answer>"),
        Get(404, Stranger, "interviews/<interview>/responses/<answer>"),
        Get(200, Recruiter, "interviews/<interview>/responses/<answer>/versions"),
        Get(404, Recruiter, "interviews/<interview>/responses/0198a000-0000-7000-8000-0000000000d1/versions"),
        Post(201, Candidate, "interview/submit-response", """{"interview_id":"<interview>","question_text":"How?","response":"By hand."}"""),
        Post(400, Candidate, "interview/submit-response", """{"questionText":"How?","response":"By hand."}"""),
        Post(403, Recruiter, "interview/submit-all", """{"interviewId":"<interview>","responses":[]}"""),
        Post(400, Candidate, "interviews/<interview>/responses/submit-all", """{"responses":[{"questionText":"Why?"}]}"""),
        Post(201, Candidate, "interviews/<interview>/responses/submit-all", """{"responses":[{"questionText":"Why?","response":"Because."}]}""", "Idempotency-Key: all"),
        Post(409, Candidate, "interview/submit-all", """{"interviewId":"<interview>","responses":[{"questionText":"Why?","response":"Because."}]}"""),
        Post(409, Candidate, "interviews/<interview>/responses/submit-all", """{"responses":[{"questionText":"Why?","response":"Because."}]}"""),
        Get(409, Candidate, "interviews/<interview>/explanation"),
    ];

    public static IReadOnlyList<Step> Judgments { get; } =
    [
        Post(400, Recruiter, "interviews/<interview>/results", """{"responses":[{"responseId":"0198a000-0000-7000-8000-0000000000d1","score":5}]}"""),
        Post(200, Recruiter, "interviews/<interview>/results", """{"score":85,"decision":"proceed","responses":[{"responseId":"<answer>","score":90,"feedback":"Precise."}]}"""),
        Get(404, Recruiter, "interviews/<interview>/responses/<answer>/evaluate"),
        Post(404, Recruiter, "interviews/<interview>/responses/<answer>/evaluate/review", """{"decision":"accepted","reason":"Fair."}"""),
        Post(404, Recruiter, "interview/responses/0198a000-0000-7000-8000-0000000000d1/evaluate"),
        Post(202, Recruiter, "interview/responses/<answer>/evaluate"),
        Post(202, Recruiter, "interviews/<interview>/responses/<answer>/evaluate"),
        new Pass("PT1S"),
        Get(200, Recruiter, "interviews/<interview>/responses/<answer>/evaluate"),
        Post(200, Recruiter, "interviews/<interview>/responses/<answer>/evaluate/review", """{"decision":"accepted","reason":"Fair."}"""),
        Get(200, Candidate, "interviews/<interview>/explanation"),
        Get(403, Lead, "interviews/<interview>/explanation"),
    ];
}
