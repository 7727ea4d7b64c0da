using System.Text.Json;

namespace Interviews.Domain.Evaluation;

/// <summary>What is left of a model's answer when every score without proof is taken out of it (REQ-EVA-03).</summary>
/// <param name="Criteria">One for each criterion of the rubric, in its order.</param>
public sealed record ModelAnswer(IReadOnlyList<CriterionResult> Criteria, string Summary)
{
    /// <param name="sources">The texts as the model read them.</param>
    /// <param name="least">Fewest points of a criterion.</param>
    /// <param name="most">Most points of a criterion.</param>
    /// <returns><c>null</c> when it is not of the form that was asked for.</returns>
    public static ModelAnswer? Read(string raw, Rubric rubric, IReadOnlyList<MaterialSource> sources, int least = 1, int most = 5)
    {
        try
        {
            using var document = JsonDocument.Parse(ModelJson.WithoutFence(raw));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || ModelJson.Text(root, "summary") is not { } summary
                || !root.TryGetProperty("criteria", out var given)
                || given.ValueKind != JsonValueKind.Array
                || given.EnumerateArray().Any(entry => ModelJson.Text(entry, "criterion") is null))
            {
                return null;
            }

            var entries = given.EnumerateArray().ToLookup(entry => ModelJson.Text(entry, "criterion"));
            return new ModelAnswer([.. rubric.Criteria.Select((name, index) => Judge(name, [.. entries[Rubric.IdOf(index)]], sources, least, most))], summary);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is how a text that is no Unicode shows itself.
            return null;
        }
    }

    private static CriterionResult Judge(string name, JsonElement[] entries, IReadOnlyList<MaterialSource> sources, int least, int most)
    {
        if (entries is not [var entry])
        {
            return CriterionResult.Without(name, entries.Length == 0 ? Abstention.NotAnswered : Abstention.AnsweredTwice);
        }

        if (!entry.TryGetProperty("score", out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return CriterionResult.Without(name, Abstention.ByTheModel) with { Rationale = ModelJson.Text(entry, "rationale") };
        }

        if (ModelJson.WholeNumber(given) is not { } score || score < least || score > most)
        {
            return CriterionResult.Without(name, Abstention.ScoreOutOfRange);
        }

        var (sourceId, quote) = (ModelJson.Text(entry, "sourceId"), ModelJson.Text(entry, "quote"));
        return sources.FirstOrDefault(source => source.Id == sourceId) is { } source && QuoteCheck.Holds(quote, source.Text)
            ? new CriterionResult(name, score, null, quote, sourceId, ModelJson.Text(entry, "rationale"))
            : CriterionResult.Without(name, Abstention.QuoteNotFound);
    }
}

/// <summary>What the model says of one criterion. Either a score with its proof, or an abstention.</summary>
/// <param name="Score">Within the points of the criterion.</param>
/// <param name="Quote">Stands in the source word for word.</param>
/// <param name="SourceId">One of <see cref="AiEvaluation.Sources"/>.</param>
public sealed record CriterionResult(string Criterion, int? Score, Abstention? Abstained, string? Quote, string? SourceId, string? Rationale)
{
    public static CriterionResult Without(string criterion, Abstention reason) => new(criterion, null, reason, null, null, null);
}

/// <summary>Why a criterion has no score.</summary>
public enum Abstention
{
    /// <summary>It said that the texts say too little.</summary>
    ByTheModel,

    /// <summary>Its quote does not stand in the source that it names.</summary>
    QuoteNotFound,

    /// <summary>Not a whole number within the points of the criterion.</summary>
    ScoreOutOfRange,

    NotAnswered,

    AnsweredTwice,
}
