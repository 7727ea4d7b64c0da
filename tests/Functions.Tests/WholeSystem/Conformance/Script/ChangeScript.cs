using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Before its time an interview is changed, prepared, moved, cancelled and deleted.</summary>
internal static class ChangeScript
{
    private const string Moved = """{"newDateTime":"2026-03-24T14:00:00Z","reason":"Jane is traveling","initiatedBy":"company"}""";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Recruiter, "interviews/<interview>") with { Keep = "interview" },
        Put(200, Recruiter, "interviews/<interview>", """{"location":"Room 301","notes":"Ask about Azure."}""", "If-Match: <interview.etag>"),
        Put(412, Recruiter, "interviews/<interview>", """{"location":"Room 302"}""", "If-Match: <interview.etag>"),
        Put(412, Recruiter, "interviews/<interview>/reschedule", Moved, "If-Match: <interview.etag>"),
        Put(400, Recruiter, "interviews/<interview>", """{"shoeSize":7}"""),
        Patch(200, Recruiter, "interviews/<interview>", """{"videoProvider":null,"notes":"Ask about Azure, too."}"""),
        Patch(400, Recruiter, "interviews/<interview>", """{"type":null}"""),
        new Ask(415, Recruiter, "PATCH", "interviews/<interview>", Payload.Text("[]", "application/json-patch+json")),
        Put(403, OtherCandidate, "interviews/<interview>", """{"notes":"Mine"}"""),
        Put(403, Lead, "interviews/<interview>", """{"notes":"Mine"}"""),
        Put(404, Stranger, "interviews/<interview>", """{"notes":"Mine"}"""),
        Put(200, Candidate, "interviews/<interview>/prepare", """{"notes":"Read everything","researchCompleted":true}"""),
        Put(400, Candidate, "interviews/<interview>/prepare", """{"researchCompleted":"yes"}"""),
        Put(403, OtherCandidate, "interviews/<interview>/prepare", "{}"),
        Put(200, Recruiter, "interviews/<interview>/reschedule", Moved),
        Post(200, Candidate, "interviews/<interview>/reschedule", """{"newDateTime":"2026-03-25T14:00:00Z","reason":"Exam","initiatedBy":"candidate"}""", "If-Match: *"),
        Put(400, Recruiter, "interviews/<interview>/reschedule", """{"newDateTime":"2020-03-25T14:00:00Z"}"""),
        Put(400, Recruiter, "interviews/<interview>/reschedule", "{}"),
        Post(403, Lead, "interviews/<interview>/reschedule", Moved),
        Post(404, Recruiter, "interviews/17/reschedule", Moved),
        new Ask(415, Recruiter, "POST", "interviews/<interview>/reschedule", Payload.Text("tomorrow", "text/plain")),
        Post(200, Recruiter, "interviews/<cancelled>/cancel", """{"reason":"The position was filled."}"""),
        Post(409, Recruiter, "interviews/<cancelled>/cancel", "{}"),
        Post(403, Lead, "interviews/<cancelled>/cancel", "{}"),
        Post(409, Recruiter, "interviews/<cancelled>/start", "{}"),
        Put(201, Recruiter, "interviews/<cancelled>/reschedule", Moved),
        Delete(403, Lead, "interviews/<deleted>"),
        Delete(412, Recruiter, "interviews/<deleted>", "If-Match: \"0\""),
        Delete(204, Recruiter, "interviews/<deleted>"),
        Get(200, Recruiter, "interviews/<deleted>"),
        Delete(204, Recruiter, "interviews/<deleted>"),
        Put(409, Recruiter, "interviews/<interview>/complete", "{}"),
        Post(409, Recruiter, "interviews/<interview>/no-show", "{}"),
        Post(409, Lead, "interviews/<interview>/feedback", """{"recommendation":"yes"}"""),
        new LookAround(),
    ];
}
