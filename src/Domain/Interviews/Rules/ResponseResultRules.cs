using Interviews.Domain.Responses;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What a result may say of single responses (REQ-QUE-12).</summary>
public static class ResponseResultRules
{
    private const string Field = "responses";

    /// <summary>Characters. The results stand on the interview, which every list reads.</summary>
    public const int Feedback = 1_000;

    /// <summary>What holds whatever responses there are.</summary>
    public static Refusal? Check(IReadOnlyList<ResponseResult> results)
    {
        var errors = new FieldErrors();
        errors.RequireCount(results.Count, ResponseRules.MostOfAnInterview, Field);
        var seen = new HashSet<Guid>();
        foreach (var (index, result) in results.Index())
        {
            var field = $"{Field}[{index}]";
            errors.Require(seen.Add(result.ResponseId), $"{field}.responseId", "'responseId' names a response that another entry names too.");
            errors.Require(result.Score is not null || !string.IsNullOrWhiteSpace(result.Feedback), $"{field}.score", "A response's result must have a 'score' or a 'feedback'.");
            errors.RequireRange(result.Score, 0, 100, $"{field}.score");
            errors.RequireLength(result.Feedback, Feedback, $"{field}.feedback");
        }

        return errors.Refusal;
    }

    /// <param name="known">Ids of the interview's responses.</param>
    public static Refusal? CheckKnown(IReadOnlyList<ResponseResult> results, IReadOnlySet<Guid> known) => Refusal.All(
        [.. results.Index().Where(entry => !known.Contains(entry.Item.ResponseId))
            .Select(entry => Refusal.Invalid($"{Field}[{entry.Index}].responseId", $"'{entry.Item.ResponseId}' is not a response of this interview."))]);
}
