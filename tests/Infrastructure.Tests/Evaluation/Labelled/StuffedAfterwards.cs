using System.Text.Json;

namespace Interviews.Infrastructure.Tests.Evaluation.Labelled;

/// <summary>Keywords strung together in ways that nobody had thought of before the judge was first tried on the labelled answers.</summary>
public sealed record StuffedAfterwards(string Question, string Text)
{
    public static IReadOnlyList<StuffedAfterwards> Read() => JsonSerializer.Deserialize<StuffedAfterwards[]>(
        File.ReadAllText(Repository.PathOf("tests", "Infrastructure.Tests", "Evaluation", "Data", "stuffed-afterwards.json")), JsonSerializerOptions.Web)!;
}
