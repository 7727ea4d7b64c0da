using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>A question bank is made, filled and used, and an interview asks from it.</summary>
internal static class QuestionScript
{
    private const string Banks = "interviews/question-banks";
    private const string Nowhere = $"{Banks}/1b9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Candidate, "interviews/default-questions?type=coding"),
        Get(200, Lead, "interviews/default-questions?type=coding&difficulty=easy"),
        Get(400, Lead, "interviews/default-questions?type=poem"),
        Post(201, Recruiter, Banks, """{"name":"JavaScript","difficulty":"medium","tags":["javascript"],"defaultTimeLimit":15,"isPublic":true}""", "Idempotency-Key: bank") with { Keep = "bank" },
        Post(201, Recruiter, Banks, """{"name":"JavaScript","difficulty":"medium","tags":["javascript"],"defaultTimeLimit":15,"isPublic":true}""", "Idempotency-Key: bank"),
        Post(422, Recruiter, Banks, """{"name":"Another"}""", "Idempotency-Key: bank"),
        Post(400, Recruiter, Banks, """{"name":"","color":"red"}"""),
        Post(403, Candidate, Banks, """{"name":"Mine"}"""),
        Post(201, Lead, Banks, """{"name":"My own"}""") with { Keep = "own" },
        Get(200, Lead, Banks),
        Get(200, Interviewer, $"{Banks}?q=java&limit=1"),
        Get(400, Recruiter, $"{Banks}?limit=0"),
        Get(403, Candidate, Banks),
        Get(200, Interviewer, $"{Banks}/<bank>") with { Keep = "read" },
        Get(304, Interviewer, $"{Banks}/<bank>", "If-None-Match: <bank.etag>"),
        Get(404, Recruiter, $"{Banks}/<own>"),
        Get(200, Admin, $"{Banks}/<own>"),
        Get(404, Stranger, $"{Banks}/<bank>"),
        Put(200, Recruiter, $"{Banks}/<bank>", """{"name":"JavaScript and more","difficulty":"medium","isPublic":true}""", "If-Match: <bank.etag>"),
        Put(412, Recruiter, $"{Banks}/<bank>", """{"name":"Late"}""", "If-Match: <bank.etag>"),
        Put(403, Lead, $"{Banks}/<bank>", """{"name":"Mine"}"""),
        Patch(200, Recruiter, $"{Banks}/<bank>", """{"category":"Web"}"""),
        Patch(400, Recruiter, $"{Banks}/<bank>", """{"name":null}"""),
        Post(201, Recruiter, $"{Banks}/<bank>/questions", """{"questionText":"What is a closure?","type":"technical","tags":["scope"],"expectedAnswer":"A function with its scope.","hints":["Think of counters."]}""") with { Keep = "question" },
        Post(409, Recruiter, $"{Banks}/<bank>/questions", """{"question":"what is  A CLOSURE?"}"""),
        Post(400, Recruiter, $"{Banks}/<bank>/questions", """{"questionText":"","timeLimitMinutes":0}"""),
        Post(403, Lead, $"{Banks}/<bank>/questions", """{"questionText":"May I?"}"""),
        Post(404, Recruiter, $"{Nowhere}/questions", """{"questionText":"Where?"}"""),
        Get(200, Lead, $"{Banks}/<bank>/questions?q=closure&type=technical&difficulty=medium&tags=SCOPE"),
        Get(400, Lead, $"{Banks}/<bank>/questions?difficulty=soft"),
        Get(403, Candidate, $"{Banks}/<bank>/questions"),
        Get(200, Lead, $"{Banks}/<bank>/questions/<question>"),
        Get(404, Lead, $"{Nowhere}/questions/<question>"),
        Put(200, Recruiter, $"{Banks}/<bank>/questions/<question>", """{"questionText":"What is a closure, and what for?","type":"technical","expectedAnswer":"A function with its scope."}""", "If-Match: <question.etag>"),
        Put(412, Recruiter, $"{Banks}/<bank>/questions/<question>", """{"questionText":"Late"}""", "If-Match: <question.etag>"),
        Patch(200, Recruiter, $"{Banks}/<bank>/questions/<question>", """{"difficulty":"hard"}"""),
        Patch(403, Lead, $"{Banks}/<bank>/questions/<question>", """{"difficulty":"easy"}"""),
        Post(200, Recruiter, $"{Banks}/<bank>/questions/bulk-import", """{"questions":[{"questionText":"What is hoisting?"},{"questionText":"what is a closure?"}]}"""),
        Post(400, Recruiter, $"{Banks}/<bank>/questions/bulk-import", """{"questions":[{"questionText":"Fine?"},{"type":"poem"}]}"""),
        new Ask(200, Recruiter, "POST", $"{Banks}/<bank>/questions/bulk-import?skipErrors=true", Payload.Text("question;type\r\n\"What is\r\na promise?\";technical\r\n;technical\r\n", "text/csv")),
        new Ask(400, Recruiter, "POST", $"{Banks}/<bank>/questions/bulk-import", Payload.Text("name,age\r\nJane,40\r\n", "text/csv")),
        Post(403, Lead, $"{Banks}/<bank>/questions/bulk-import", """{"questions":[{"questionText":"May I?"}]}"""),
        Post(200, Lead, $"{Banks}/<bank>/pick", """{"count":2,"type":"technical","difficulty":"hard","seed":"first"}"""),
        Post(400, Lead, $"{Banks}/<bank>/pick", """{"count":0}"""),
        Post(403, Candidate, $"{Banks}/<bank>/pick", """{"count":1}"""),
        Put(200, Lead, "interviews/<interview>/questions", """{"questions":[{"bankId":"<bank>","questionId":"<question>"},{"questionText":"What would you like to ask?"}]}""") with { Keep = "asked" },
        Post(200, Lead, "interviews/<interview>/questions/generate", """{"count":1,"seed":"one","focusAreas":["databases"],"types":["technical"],"useResume":true}"""),
        Post(400, Lead, "interviews/<interview>/questions/generate", """{"count":0,"jobId":"nowhere"}"""),
        Post(403, Candidate, "interviews/<interview>/questions/generate", "{}"),
        Post(200, Lead, "interviews/<interview>/questions/generate", """{"count":1,"seed":"one"}""", "Idempotency-Key: drawn"),
        Post(409, Lead, "interviews/<interview>/questions/generate", """{"evaluator":"model"}"""),
        Get(404, Lead, "interviews/<interview>/questions/proposals/0198a000-0000-7000-8000-0000000000f1"),
        Get(403, Candidate, "interviews/<interview>/questions/proposals/0198a000-0000-7000-8000-0000000000f1"),
        Get(404, Stranger, "interviews/<interview>/questions/proposals/0198a000-0000-7000-8000-0000000000f1"),
        Put(412, Lead, "interviews/<interview>/questions", """{"questions":[]}""", "If-Match: \"1\""),
        Put(400, Recruiter, "interviews/<interview>/questions", """{"questions":[{"bankId":"<bank>","questionId":"1b9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10"}]}"""),
        Put(403, Candidate, "interviews/<interview>/questions", """{"questions":[]}"""),
        Put(404, Stranger, "interviews/<interview>/questions", """{"questions":[]}"""),
        Get(200, Lead, "interviews/<interview>/questions"),
        Get(304, Lead, "interviews/<interview>/questions", "If-None-Match: <asked.etag>"),
        Get(200, Candidate, "interviews/<interview>/questions"),
        Get(404, Stranger, "interviews/<interview>/questions"),
        Get(200, Lead, $"{Banks}/<bank>/stats"),
        Get(404, Recruiter, $"{Banks}/<own>/stats"),
        Delete(403, Lead, $"{Banks}/<bank>/questions/<question>"),
        Delete(204, Recruiter, $"{Banks}/<bank>/questions/<question>"),
        Delete(404, Recruiter, $"{Banks}/<bank>/questions/<question>"),
        Delete(403, Lead, $"{Banks}/<bank>"),
        Delete(204, Lead, $"{Banks}/<own>"),
        Delete(404, Lead, $"{Banks}/<own>"),
    ];
}
