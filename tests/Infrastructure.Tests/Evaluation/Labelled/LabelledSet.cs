using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Questions;

namespace Interviews.Infrastructure.Tests.Evaluation.Labelled;

/// <summary>What a person says of an answer.</summary>
public enum AnswerLabel
{
    Good,
    Partial,
    Wrong,
    OffTopic,
    Empty,
    Stuffed,
}

/// <summary>Questions with answers that people wrote and judged. How they came about stands in <c>docs/evaluation.md</c>.</summary>
public sealed record LabelledQuestion(string Subject, string Question, string? Expected, IReadOnlyList<SampleAnswer> Samples, IReadOnlyList<LabelledAnswer> Answers)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <param name="half"><c>tuning</c>, which the judge was built on, or <c>held-out</c>.</param>
    public static IReadOnlyList<LabelledQuestion> Read(string half) => JsonSerializer.Deserialize<LabelledQuestion[]>(
        File.ReadAllText(Repository.PathOf("tests", "Infrastructure.Tests", "Evaluation", "Data", $"{half}.json")), _json)!;

    public AnswerMaterial With(string answer) => new(Question, answer, Expected, Samples, new Dictionary<string, int>());
}

/// <param name="Score">0 to 100.</param>
public sealed record LabelledAnswer(AnswerLabel Label, int Score, string Text);
