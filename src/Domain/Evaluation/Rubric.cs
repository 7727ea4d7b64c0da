using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>What an interview is judged by: kept with its evaluation as it was then, whatever becomes of the job.</summary>
/// <param name="Criteria">Each once.</param>
public sealed record Rubric(IReadOnlyList<string> Criteria)
{
    /// <summary>Of the criteria, those that more is known of than the name: what they are called, and what their points look like.</summary>
    public IReadOnlyDictionary<string, RubricAttribute> Described { get; init; } = new Dictionary<string, RubricAttribute>();

    /// <summary>Of the criteria, in their order, and of what describes them. 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Criteria.SelectMany(WordsOf)))));

    /// <summary>Everything that a person wrote of a criterion, its name first.</summary>
    public IEnumerable<string> WordsOf(string criterion) => Described.TryGetValue(criterion, out var attribute)
        ? [criterion, attribute.Label, .. attribute.Anchors.OrderBy(anchor => anchor.Key, StringComparer.Ordinal).Select(anchor => $"{anchor.Key} {anchor.Value}")]
        : [criterion];

    /// <summary>What the model calls the criteria, so that their names stay data: <c>c1</c>, <c>c2</c>…</summary>
    public static string IdOf(int index) => $"c{index + 1}";

    /// <summary>What the interview's scorecards were to rate; where nothing was set down, the attributes of its job as they are now or else those that were rated.</summary>
    public static Rubric Of(Interview interview, Job? job, IEnumerable<Scorecard> scorecards)
    {
        IEnumerable<string> criteria = (interview, job) switch
        {
            ({ Rubric.Attributes: { Count: > 0 } attributes }, _) => attributes.Select(attribute => attribute.Key),
            (_, { ScorecardAttributes: { Count: > 0 } attributes }) => attributes,
            _ => scorecards.SelectMany(scorecard => scorecard.Ratings.Keys).Order(StringComparer.Ordinal),
        };
        return new Rubric([.. criteria.Distinct()]) { Described = interview.Rubric.Attributes.Where(IsDescribed).ToDictionary(attribute => attribute.Key) };
    }

    private static bool IsDescribed(RubricAttribute attribute) => attribute.Label != attribute.Key || attribute.Anchors.Count > 0;
}
