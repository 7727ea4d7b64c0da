using System.Text.Json;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>One question as a model wrote it. Nothing takes the place of what is missing or wrong.</summary>
internal sealed class GeneratedEntry
{
    private readonly JsonElement _json;

    private bool _isMalformed;

    private GeneratedEntry(JsonElement json) => _json = json;

    /// <returns>The question, of no bank; <c>null</c> when it is not as a question may be (REQ-QUE-05).</returns>
    public static Question? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var entry = new GeneratedEntry(json);
        var type = entry.Choice<QuestionType>("type");
        var question = new Question
        {
            QuestionId = Guid.Empty,
            BankId = Guid.Empty,
            OrganizationId = string.Empty,
            Text = entry.Text("questionText") ?? string.Empty,
            Type = type ?? default,
            Difficulty = entry.Choice<Difficulty>("difficulty"),
            Skill = entry.Text("skill"),
            ExpectedAnswer = entry.Text("expectedAnswer"),
            TimeLimitMinutes = entry.Number("timeLimitMinutes"),
            Hints = entry.Texts("hints"),
            FollowUpQuestions = entry.Texts("followUpQuestions"),
            EvaluationCriteria = entry.Weights("evaluationCriteria"),
            CreatedBy = string.Empty,
            CreatedAt = default,
            UpdatedAt = default,
        };
        return type is null || entry._isMalformed || QuestionRules.Check(question) is not null ? null : question;
    }

    private string? Text(string name) => Part(name, value => value.ValueKind == JsonValueKind.String ? value.GetString()?.Trim() : null);

    private int? Number(string name) => Part(name, value => ModelJson.WholeNumber(value));

    private T? Choice<T>(string name)
        where T : struct, Enum => Part<T?>(name, value => value.ValueKind == JsonValueKind.String
            ? Enum.GetValues<T>().Cast<T?>().FirstOrDefault(choice => string.Equals(choice.ToString(), value.GetString(), StringComparison.OrdinalIgnoreCase))
            : null);

    private List<string> Texts(string name) => Part(name, value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
        ? value.EnumerateArray().Select(text => text.GetString()!.Trim()).ToList()
        : null) ?? [];

    private Dictionary<string, int> Weights(string name) => Part(name, value => value.ValueKind == JsonValueKind.Array ? Weights(value) : null) ?? [];

    private static Dictionary<string, int>? Weights(JsonElement criteria)
    {
        var weights = new Dictionary<string, int>();
        foreach (var criterion in criteria.EnumerateArray())
        {
            if (ModelJson.Text(criterion, "name")?.Trim() is not { } name
                || !criterion.TryGetProperty("weight", out var given)
                || ModelJson.WholeNumber(given) is not { } weight
                || !weights.TryAdd(name, weight))
            {
                return null;
            }
        }

        return weights;
    }

    /// <returns>What <paramref name="read"/> makes of a part that is there; a part of which it makes nothing is malformed.</returns>
    private T? Part<T>(string name, Func<JsonElement, T?> read)
    {
        if (!_json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        var part = read(value);
        _isMalformed |= part is null;
        return part;
    }
}
