using System.Diagnostics;
using System.Text.Json;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Questions;
using Interviews.Infrastructure.Evaluation.Embedded;

namespace Interviews.Benchmarks.Measurements;

/// <summary>The embedded judge of answers beside the cosine of two bags of words, on the labelled answers of the tests, one after the other.</summary>
internal sealed class AnswerJudging : IMeasurement
{
    public string Name => "answers";

    public Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        AnswerMaterial[] answers = [.. new[] { "tuning", "held-out" }.SelectMany(Read)];
        var judge = new EmbeddedAnswerJudge();
        var rounds = Enumerable.Range(0, options.Rounds + 1)
            .Select(_ => (Judged: Rate(options, answers, answer => judge.Judge(answer).Score ?? 0), Plain: Rate(options, answers, answer => Cosine(answer.Answer, answer.ExpectedAnswer!))))
            .Skip(1)
            .ToList();
        var (judged, plain) = (Numbers.Median(rounds.Select(round => round.Judged)), Numbers.Median(rounds.Select(round => round.Plain)));
        return Task.FromResult<IReadOnlyList<Figure>>([new Figure(
            "Embedded evaluations of answers/s beside the cosine of two bags of words, one thread",
            Numbers.Ratio(Numbers.Median(rounds.Select(round => round.Judged / round.Plain))),
            null,
            true,
            Numbers.PerSecond(judged, "answers"),
            Numbers.PerSecond(plain, "answers"))]);
    }

    /// <returns>Answers a second.</returns>
    private static double Rate(Options options, AnswerMaterial[] answers, Func<AnswerMaterial, double> score)
    {
        var (count, sum, began) = (0, 0.0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(began) < options.Round)
        {
            sum += score(answers[count++ % answers.Length]);
        }

        return sum > 0 ? count / Stopwatch.GetElapsedTime(began).TotalSeconds : throw new InvalidOperationException("No answer has a score.");
    }

    /// <summary>What a few lines do: words as they stand, counted.</summary>
    private static double Cosine(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        var product = first.Sum(word => word.Value * second.GetValueOrDefault(word.Key));
        return product == 0 ? 0 : product / Math.Sqrt(first.Values.Sum(count => (double)count * count) * second.Values.Sum(count => (double)count * count));
    }

    private static Dictionary<string, int> Words(string text) =>
        text.ToLowerInvariant().Split([' ', '.', ',', ';', ':', '?', '!'], StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary();

    private static IEnumerable<AnswerMaterial> Read(string half) =>
        from question in JsonSerializer.Deserialize<Asked[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Answers", $"{half}.json")), JsonSerializerOptions.Web)
        from answer in question.Answers
        select new AnswerMaterial(question.Question, answer.Text, question.Expected, question.Samples, new Dictionary<string, int>());

    private sealed record Asked(string Question, string Expected, IReadOnlyList<SampleAnswer> Samples, IReadOnlyList<Given> Answers);

    private sealed record Given(string Text);
}
