using Interviews.Domain.Directory;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback;

/// <summary>Holds the ratings of a scorecard to the rubric of its interview, and spells them as it does (REQ-FBK-20).</summary>
internal sealed class ScorecardRubric(InterviewRubric rubric)
{
    private readonly ILookup<string, string> _spellings = rubric.Attributes.Select(attribute => attribute.Key).ToLookup(Identities.OfAttribute);

    /// <summary>An attribute that is not of the rubric, or is rated twice under two spellings, is refused by its name; so is one that is missing and must not be.</summary>
    /// <param name="draft">Nothing is missing from a draft yet.</param>
    public void Check(IEnumerable<string> rated, bool draft, FieldErrors errors)
    {
        var seen = new Dictionary<string, string>();
        foreach (var attribute in rated)
        {
            var field = $"ratings.{attribute}";
            errors.Require(IsRated(attribute), field, $"'{attribute}' is not in the rubric of the interview, which is {string.Join(", ", rubric.Attributes.Select(each => each.Key))}.");
            if (!seen.TryAdd(Identities.OfAttribute(attribute), attribute))
            {
                errors.Add(field, $"'{attribute}' and '{seen[Identities.OfAttribute(attribute)]}' are one attribute; rate it once.");
            }
        }

        foreach (var attribute in rubric.Attributes.Where(attribute => attribute.Required && !draft && !seen.ContainsKey(Identities.OfAttribute(attribute.Key))))
        {
            errors.Add($"ratings.{attribute.Key}", $"'{attribute.Key}' must be rated before the scorecard is submitted.");
        }
    }

    /// <summary>The ratings under the spelling of the rubric, and in its order.</summary>
    /// <param name="ratings">Checked.</param>
    public IReadOnlyDictionary<string, int> Spelled(IReadOnlyDictionary<string, int> ratings)
    {
        var places = rubric.Attributes.Index().ToDictionary(each => each.Item.Key, each => each.Index);
        return ratings
            .Select(rating => (Key: _spellings[Identities.OfAttribute(rating.Key)].FirstOrDefault(rating.Key), rating.Value))
            .OrderBy(rating => places.GetValueOrDefault(rating.Key))
            .ToDictionary(rating => rating.Key, rating => rating.Value);
    }

    private bool IsRated(string attribute) => rubric.Attributes.Count == 0 || _spellings.Contains(Identities.OfAttribute(attribute));
}
