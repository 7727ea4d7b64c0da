using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>How the results of one person in practice interviews develop (REQ-QUE-15). Figures only: neither questions nor answers.</summary>
/// <param name="Made">All that were made in the period.</param>
/// <param name="Score">0 to 100: the mean of <paramref name="Scores"/>; <c>null</c> without any.</param>
/// <param name="SecondsSpent">On answers.</param>
/// <param name="Scores">Of each completed interview that has one, the oldest first.</param>
/// <param name="BySkill">In order of their names.</param>
/// <param name="Development"><c>null</c> with fewer than two scores.</param>
public sealed record PracticeAnalytics(
    int Made,
    int Completed,
    int Abandoned,
    double? Score,
    int SecondsSpent,
    IReadOnlyList<PracticeScore> Scores,
    IReadOnlyList<PracticeSkillCourse> BySkill,
    PracticeDevelopment? Development)
{
    /// <summary>No more are read, the newest ones.</summary>
    public const int Most = 500;

    /// <param name="summaries">In any order.</param>
    /// <param name="zone">Of whose months the development of skills is told.</param>
    public static PracticeAnalytics Of(IReadOnlyList<PracticeSummary> summaries, DateTimeZone zone)
    {
        var completed = summaries.Where(summary => summary is { Status: PracticeStatus.Completed, EndedAt: not null }).OrderBy(summary => summary.EndedAt).ToList();
        List<PracticeScore> scores = [.. completed.Where(summary => summary.Score is not null).Select(summary => new PracticeScore(summary.EndedAt!.Value, summary.Score!.Value))];
        return new PracticeAnalytics(
            summaries.Count,
            completed.Count,
            summaries.Count(summary => summary.Status == PracticeStatus.Abandoned),
            Mean(scores.Select(score => score.Score)),
            summaries.Sum(summary => summary.SecondsSpent),
            scores,
            Skills(completed, zone),
            PracticeDevelopment.Of([.. scores.Select(score => score.Score)]));
    }

    internal static double? Mean(IEnumerable<int> scores) => scores.Select(score => (double?)score).Average() is { } mean ? Math.Round(mean, 1, MidpointRounding.AwayFromZero) : null;

    private static List<PracticeSkillCourse> Skills(List<PracticeSummary> completed, DateTimeZone zone) =>
    [
        .. completed
            .SelectMany(summary => summary.BySkill, (summary, skill) => (skill.Skill, skill.Score, Month: Month(summary.EndedAt!.Value, zone)))
            .Where(result => result.Score is not null)
            .GroupBy(result => result.Skill, StringComparer.OrdinalIgnoreCase)
            .OrderBy(results => results.Key, StringComparer.OrdinalIgnoreCase)
            .Select(results => new PracticeSkillCourse(
                results.Key,
                Mean(results.Select(result => result.Score!.Value))!.Value,
                results.Count(),
                [.. results.GroupBy(result => result.Month).Select(month => new PracticeMonth(month.Key, Mean(month.Select(result => result.Score!.Value))!.Value, month.Count()))],
                PracticeDevelopment.Of([.. results.Select(result => result.Score!.Value)]))),
    ];

    private static string Month(Instant moment, DateTimeZone zone) => $"{moment.InZone(zone).Year:D4}-{moment.InZone(zone).Month:D2}";
}

/// <param name="Score">0 to 100.</param>
public sealed record PracticeScore(Instant At, int Score);

/// <param name="Interviews">In how many interviews it has a score.</param>
/// <param name="Months">In their order; those without a score are left out.</param>
public sealed record PracticeSkillCourse(string Skill, double Score, int Interviews, IReadOnlyList<PracticeMonth> Months, PracticeDevelopment? Development);

/// <param name="Month">Such as <c>2026-03</c>.</param>
public sealed record PracticeMonth(string Month, double Score, int Interviews);

/// <summary>From the earlier half of the scores to the later one; the middle one of an odd number belongs to neither.</summary>
public sealed record PracticeDevelopment(double FirstHalf, double SecondHalf, double Change)
{
    /// <param name="scores">The oldest first.</param>
    public static PracticeDevelopment? Of(IReadOnlyList<int> scores)
    {
        var half = scores.Count / 2;
        if (half == 0)
        {
            return null;
        }

        var (first, second) = (PracticeAnalytics.Mean(scores.Take(half))!.Value, PracticeAnalytics.Mean(scores.TakeLast(half))!.Value);
        return new PracticeDevelopment(first, second, Math.Round(second - first, 1, MidpointRounding.AwayFromZero));
    }
}
