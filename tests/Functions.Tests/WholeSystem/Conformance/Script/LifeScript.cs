using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Time comes: reminders a day and an hour before, the start, an end without feedback, the request for it, the nudge, word to the owner.</summary>
internal static class LifeScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        new Pass("P22DT5H"),
        new LookAround(),
        Get(200, Recruiter, "interviews/<interview>/timeline"),
        new Pass("PT23H"),
        new LookAround(),
        new Pass("PT1H"),
        Post(403, Candidate, "interviews/<interview>/start", "{}"),
        Post(400, Lead, "interviews/<interview>/start", """{"deviceInfo":7}"""),
        Post(200, Lead, "interviews/<interview>/start", """{"location":"Remote","deviceInfo":{"browser":"Chrome","os":"Windows 10"}}"""),
        Delete(403, Candidate, "interviews/<interview>/start"),
        Delete(200, Lead, "interviews/<interview>/start"),
        Delete(409, Lead, "interviews/<interview>/start"),
        Post(200, Lead, "interviews/<interview>/start", """{"location":"Remote","deviceInfo":{"browser":"Chrome","os":"Windows 10"}}"""),
        Post(409, Lead, "interviews/<interview>/start", "{}"),
        Put(409, Candidate, "interviews/<interview>/reschedule", """{"newDateTime":"2026-04-25T14:00:00Z"}"""),
        .. ResponseScript.Answers,
        new Pass("PT1H"),
        Get(200, Recruiter, "interviews/<interview>"),
        new Pass("PT2H"),
        new LookAround(),
        new Pass("P1D"),
        Post(200, Recruiter, "interviews/<noshow>/no-show", """{"party":"candidate","notes":"Waited for 20 minutes."}"""),
        Post(400, Recruiter, "interviews/<noshow>/no-show", """{"party":"nobody"}"""),
        Post(403, Candidate, "interviews/<noshow>/no-show", "{}"),
        Delete(403, Candidate, "interviews/<noshow>/no-show"),
        Delete(200, Recruiter, "interviews/<noshow>/no-show"),
        Delete(409, Recruiter, "interviews/<noshow>/no-show"),
        new LookAround(),
    ];
}
