using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>How one attribute of scorecards was rated, 1 to 5.</summary>
public sealed record SkillFigures(string Attribute, Distribution Rating)
{
    /// <summary>In order of the attribute.</summary>
    public static IReadOnlyList<SkillFigures> Of(Tally tally) =>
        [.. tally.Members(Counter.Skill).Order(StringComparer.Ordinal).Select(attribute => new SkillFigures(attribute, tally.Ratings($"{Counter.Skill}{attribute}.")))];
}
