using System.Globalization;
using Interviews.Domain.Directory;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback.Templates;

/// <summary>What a scorecard template may say. Answers with the template itself, or with everything that is wrong with it.</summary>
public static class ScorecardTemplateRules
{
    private static readonly string[] _points =
        [.. Enumerable.Range(RubricAttribute.LowestPoint, RubricAttribute.HighestPoint).Select(point => point.ToString(CultureInfo.InvariantCulture))];

    public static Result<ScorecardTemplate> Check(ScorecardTemplate template)
    {
        var errors = new FieldErrors();
        errors.RequireText(template.Name, Limits.Name, "name");
        errors.Require(template.Attributes.Count > 0, "attributes", "'attributes' needs at least one: what is to be rated?");
        errors.RequireCount(template.Attributes.Count, Limits.Attributes, "attributes");
        foreach (var (index, attribute) in template.Attributes.Index())
        {
            Check(attribute, $"attributes[{index}]", errors);
        }

        CheckKeys(template.Attributes, errors);
        return errors.Refusal is { } refusal ? refusal : template;
    }

    private static void Check(RubricAttribute attribute, string field, FieldErrors errors)
    {
        errors.RequireText(attribute.Key, Limits.Attribute, $"{field}.key");
        errors.RequireText(attribute.Label, Limits.Name, $"{field}.label");
        errors.Require(
            attribute.Weight is >= RubricAttribute.LeastWeight and <= RubricAttribute.LargestWeight,
            $"{field}.weight",
            $"'{field}.weight' must be {RubricAttribute.LeastWeight} to {RubricAttribute.LargestWeight}.");
        foreach (var (point, text) in attribute.Anchors)
        {
            errors.Require(_points.Contains(point), $"{field}.anchors", $"'{field}.anchors' has the point '{point}'; points are {string.Join(", ", _points)}.");
            errors.RequireText(text, Limits.Anchor, $"{field}.anchors.{point}");
        }
    }

    /// <summary>Two spellings of one attribute would be one rating.</summary>
    private static void CheckKeys(IReadOnlyList<RubricAttribute> attributes, FieldErrors errors)
    {
        var seen = new HashSet<string>();
        foreach (var (index, attribute) in attributes.Index())
        {
            var field = $"attributes[{index}].key";
            errors.Require(seen.Add(Identities.OfAttribute(attribute.Key)), field, $"'{field}' is '{attribute.Key}', which is there already.");
        }
    }
}
