namespace Interviews.Domain.Practice;

/// <summary>What came out of a practice interview (REQ-QUE-13).</summary>
/// <param name="Score">0 to 100: the mean of the answers that have a score; <c>null</c> when none has.</param>
/// <param name="Skipped">Questions that were asked and got no answer.</param>
/// <param name="BySkill">From the best to the weakest; those without a score last.</param>
public sealed record PracticeReport(
    int? Score, int Answered, int Skipped, IReadOnlyList<PracticeSkill> BySkill, IReadOnlyList<string> Strengths, IReadOnlyList<string> Recommendations)
{
    private const int Strong = 70;

    private const int Weak = 60;

    private const int MostPoints = 5;

    public static PracticeReport Of(IReadOnlyList<PracticeQuestion> questions)
    {
        var answered = questions.Where(question => question.Answer is not null).ToList();
        var skipped = questions.Count(question => question.AskedAt is not null && question.Answer is null);
        var skills = Skills(answered);
        return new PracticeReport(
            Mean(answered),
            answered.Count,
            skipped,
            skills,
            [.. skills.Where(skill => skill.Score >= Strong).Select(skill => $"{skill.Skill}: {skill.Score} of 100.")],
            [.. Recommended(answered, skipped, skills)]);
    }

    private static List<PracticeSkill> Skills(List<PracticeQuestion> answered) =>
    [
        .. answered
            .GroupBy(question => question.Skill, StringComparer.OrdinalIgnoreCase)
            .Select(skill => new PracticeSkill(skill.Key, Mean(skill), skill.Count(), skill.Count(question => question.Feedback?.Score is not null)))
            .OrderByDescending(skill => skill.Score ?? -1)
            .ThenBy(skill => skill.Skill, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Recommended(List<PracticeQuestion> answered, int skipped, List<PracticeSkill> skills)
    {
        foreach (var skill in skills.Where(skill => skill.Score < Weak).Reverse())
        {
            yield return $"Practice {skill.Skill}: {skill.Score} of 100.";
        }

        foreach (var (question, point) in answered
            .OrderBy(question => question.Feedback?.Score ?? int.MaxValue)
            .SelectMany(question => (question.Feedback?.Missing ?? []).Take(2), (question, point) => (question.Asked.Text, point))
            .Take(MostPoints))
        {
            yield return $"To \"{question}\", say also: {point}";
        }

        if (skipped > 0)
        {
            yield return $"{skipped} of {answered.Count + skipped} questions got no answer: an incomplete one counts for more than none.";
        }
    }

    private static int? Mean(IEnumerable<PracticeQuestion> questions) =>
        questions.Select(question => question.Feedback?.Score).OfType<int>().Select(score => (double?)score).Average() is { } mean
            ? (int)Math.Round(mean, MidpointRounding.AwayFromZero)
            : null;
}

/// <param name="Score">0 to 100; <c>null</c> when no answer has one.</param>
/// <param name="Judged">How many answers have a score.</param>
public sealed record PracticeSkill(string Skill, int? Score, int Answered, int Judged);
