using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>What is counted, as JSON and as CSV, and counted again.</summary>
internal static class AnalyticsScript
{
    private const string March = "startDate=2026-03-01&endDate=2026-03-31";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Recruiter, $"interviews/analytics?{March}"),
        Get(200, Recruiter, $"interviews/analytics?{March}", "Accept: text/csv"),
        Get(200, Recruiter, $"interviews/analytics?{March}&format=csv&jobId=j-1"),
        Get(200, Recruiter, $"interviews/analytics/process?{March}"),
        Get(200, Recruiter, $"interviews/analytics/process?{March}&format=csv"),
        Get(200, Recruiter, $"interviews/analytics/trends?{March}&period=week"),
        Get(200, Recruiter, $"interviews/analytics/trends?{March}&period=day&format=csv"),
        Get(200, Recruiter, $"interviews/analytics/skills?{March}"),
        Get(200, Recruiter, $"interviews/analytics/skills?{March}&format=csv"),
        Get(200, Admin, $"interviews/analytics/adverse-impact?{March}"),
        Get(200, Admin, $"interviews/analytics/adverse-impact?{March}&jobId=j-1&format=csv"),
        Get(400, Admin, "interviews/analytics/adverse-impact?startDate=2025-01-01&endDate=2026-03-31"),
        Get(403, Recruiter, $"interviews/analytics/adverse-impact?{March}"),
        Get(200, Recruiter, $"interviews/analytics/candidate/camille?{March}"),
        Get(200, Candidate, $"interviews/analytics/candidate/camille?{March}"),
        Get(200, Recruiter, $"interviews/analytics/interviewer/jane?{March}"),
        Get(200, Lead, $"interviews/analytics/interviewer/jane?{March}&format=csv"),
        Get(400, Recruiter, "interviews/analytics?startDate=yesterday"),
        Get(400, Recruiter, "interviews/analytics?startDate=2026-03-31&endDate=2026-03-01"),
        Get(400, Recruiter, "interviews/analytics/process?format=xml"),
        Get(400, Recruiter, $"interviews/analytics/trends?{March}&period=year"),
        Get(400, Recruiter, $"interviews/analytics/skills?{March}&shoeSize=9"),
        Get(403, Lead, "interviews/analytics"),
        Get(403, Candidate, "interviews/analytics/process"),
        Get(403, Candidate, "interviews/analytics/trends"),
        Get(403, Lead, "interviews/analytics/skills"),
        Get(403, OtherCandidate, "interviews/analytics/candidate/camille"),
        Get(403, Interviewer, "interviews/analytics/interviewer/jane"),
        Get(401, Nobody, "interviews/analytics"),
        Get(200, Stranger, $"interviews/analytics?{March}"),
        Post(202, Admin, "interviews/analytics/rebuild") with { Keep = "rebuild" },
        Post(403, Recruiter, "interviews/analytics/rebuild"),
        Get(405, Admin, "interviews/analytics/rebuild"),
        new Pass("PT10M"),
        Get(200, Admin, "operations/<rebuild>"),
        Get(403, Recruiter, "operations/<rebuild>"),
        Get(404, Stranger, "operations/<rebuild>"),
        Get(404, Admin, "operations/7a9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10"),
        Get(404, Admin, "operations/rebuild"),
        Get(200, Recruiter, $"interviews/analytics?{March}"),
    ];
}
