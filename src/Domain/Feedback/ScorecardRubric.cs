using Interviews.Domain.Directory;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback;

/// <summary>Which attributes the scorecards of an interview rate, and how these are spelled (REQ-FBK-20).</summary>
/// <param name="attributes">Of <see cref="Interviews.Interview.Rubric"/>; empty where anything may be rated.</param>
internal sealed class ScorecardRubric(IReadOnlyList<string> attributes)
{
    private readonly ILookup<string, string> _spellings = attributes.ToLookup(Identities.OfAttribute);

    /// <summary>An attribute that is not of the rubric, or is rated twice under two spellings, is refused by its name.</summary>
    public void Check(IEnumerable<string> rated, FieldErrors errors)
    {
        var seen = new Dictionary<string, string>();
        foreach (var attribute in rated)
        {
            var field = $"ratings.{attribute}";
            errors.Require(
                attributes.Count == 0 || _spellings.Contains(Identities.OfAttribute(attribute)), field, $"'{attribute}' is not in the rubric of the interview, which is {string.Join(", ", attributes)}.");
            if (!seen.TryAdd(Identities.OfAttribute(attribute), attribute))
            {
                errors.Add(field, $"'{attribute}' and '{seen[Identities.OfAttribute(attribute)]}' are one attribute; rate it once.");
            }
        }
    }

    /// <summary>The ratings under the spelling of the rubric.</summary>
    /// <param name="ratings">Checked.</param>
    public IReadOnlyDictionary<string, int> Spelled(IReadOnlyDictionary<string, int> ratings) =>
        ratings.ToDictionary(rating => _spellings[Identities.OfAttribute(rating.Key)].FirstOrDefault(rating.Key), rating => rating.Value);
}
