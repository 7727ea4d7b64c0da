using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Interviews are read, one and many, by those who may and those who may not.</summary>
internal static class ReadingScript
{
    private const string Unknown = "7a9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Recruiter, "interviews/<interview>") with { Keep = "interview" },
        Get(304, Recruiter, "interviews/<interview>", "If-None-Match: <interview.etag>"),
        Get(200, Lead, "interviews/<interview>"),
        Get(200, Candidate, "interviews/<interview>"),
        Get(200, Recruiter, "<interview.location>"),
        Get(403, OtherCandidate, "interviews/<interview>"),
        Get(403, Lead, "interviews/<video>"),
        Get(404, Stranger, "interviews/<interview>"),
        Get(404, Recruiter, $"interviews/{Unknown}"),
        Get(404, Recruiter, "interviews/17"),
        Get(404, Recruiter, "interviews/not-a-uuid"),
        Get(401, Nobody, "interviews/<interview>"),
        new Ask(200, Recruiter, "HEAD", "interviews/<interview>"),
        Get(200, Recruiter, "interviews"),
        Get(200, Recruiter, "interviews?limit=2") with { Keep = "page" },
        Get(200, Recruiter, "interviews?limit=2&cursor=<page.cursor>"),
        Get(200, Recruiter, "interviews?status=scheduled,prepared&startDate=2026-03-01&endDate=2026-03-24&sort=-scheduledAt"),
        Get(400, Recruiter, "interviews?limit=many"),
        Get(400, Recruiter, "interviews?status=lost"),
        Get(400, Recruiter, "interviews?colour=blue"),
        Get(400, Recruiter, "interviews?cursor=%00"),
        Get(403, People.System, "interviews"),
        Get(200, Recruiter, "interviews?feedback=overdue&interviewerId=jane"),
        Get(200, Lead, "interviews?feedback=owed"),
        Get(400, Recruiter, "interviews?feedback=late"),
        Get(200, Recruiter, "interviews/summary"),
        Get(200, Admin, "interviews/summary?timeZone=Europe/Berlin"),
        Get(400, Recruiter, "interviews/summary?timeZone=Mars"),
        Get(403, Lead, "interviews/summary"),
        Get(401, Nobody, "interviews/summary"),
        Get(200, Recruiter, "interviews/upcoming?days_ahead=30"),
        Get(200, Lead, "interviews/upcoming?days_ahead=60"),
        Get(400, Recruiter, "interviews/upcoming?days_ahead=0"),
        Get(401, Nobody, "interviews/upcoming"),
        Get(200, Lead, "interviews/mine"),
        Get(200, Candidate, "interviews/mine"),
        Get(403, Recruiter, "interviews/mine"),
        Get(200, Lead, "interviews/mine/history"),
        Get(403, Recruiter, "interviews/mine/history"),
        Get(200, Recruiter, "candidates/camille/interviews"),
        Get(200, Candidate, "candidates/camille/interviews"),
        Get(403, OtherCandidate, "candidates/camille/interviews"),
        Get(403, Lead, "candidates/camille/interviews"),
        Get(200, Recruiter, "interviews/<interview>/timeline"),
        Get(200, Candidate, "interviews/<interview>/timeline"),
        Get(403, OtherCandidate, "interviews/<interview>/timeline"),
        Get(404, Recruiter, $"interviews/{Unknown}/timeline"),
    ];
}
