using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>
/// Judges by words: which expected points an answer makes, how near it is to rated sample answers, and whether it is built of sentences. It understands nothing, so whoever
/// uses the right words wrongly is judged too well; <c>docs/evaluation.md</c> says how often.
/// </summary>
public sealed class EmbeddedAnswerJudge : IAnswerJudge
{
    private const int Max = 5;

    /// <summary>Missing points that are advised at once.</summary>
    private const int MostAdvice = 3;

    public string Version => "embedded-1";

    public AnswerJudgment Judge(AnswerMaterial material)
    {
        var reference = Reference.Of(material);
        if (reference is null)
        {
            return Without(material, "Nobody wrote down what a good answer says.");
        }

        if (AnalyzedText.WordsOf(material.Answer, Language.Plain).Count == 0)
        {
            return Without(material, "The answer is empty.", reference);
        }

        if (Language.Of(material.Answer) is var spoken && spoken != Language.Plain && reference.Language != Language.Plain && spoken != reference.Language)
        {
            return Without(material, $"The answer is in another language ({spoken.Code}) than what is expected ({reference.Language.Code}).", reference);
        }

        return Judged(material, reference);
    }

    private static AnswerJudgment Judged(AnswerMaterial material, Reference reference)
    {
        var reading = AnswerReading.Of(material.Answer, reference);
        Measure[] measures = [.. new[] { CoverageOf(reading), SimilarityOf(reading), StructureOf(reading) }.OfType<Measure>()];
        var score = (int)Math.Round(100 * measures.Sum(measure => measure.Weight * measure.Value) / measures.Sum(measure => measure.Weight));
        return new AnswerJudgment(
            score,
            Words(reading),
            [.. measures.Select(measure => measure.Judgment(material.Answer)), .. Unjudged(material)],
            [.. reading.Covered.Select(point => point.Text)],
            [.. reading.Missing.Select(point => point.Text)],
            Advice(reading));
    }

    private static Measure? CoverageOf(AnswerReading reading) => reading.Points is { Count: > 0 } points
        ? new Measure("coverage", 0.55, reading.SaysNothing ? 0 : reading.Coverage, points.MaxBy(point => point.Share)?.Best, $"{reading.Covered.Count()} of {points.Count} expected points are made.")
        : null;

    private static Measure SimilarityOf(AnswerReading reading) =>
        new("similarity", 0.3, reading.SaysNothing ? 0 : reading.Similarity, reading.Nearest, "How near the words are to those of rated sample answers and of the expected answer.");

    private static Measure StructureOf(AnswerReading reading) =>
        new("structure", 0.15, reading.SaysNothing ? 0 : reading.Structure, reading.Nearest, "Whether what belongs to the question is said in sentences that follow from each other, at a fitting length.");

    private static string Words(AnswerReading reading) => reading switch
    {
        { IsEcho: true } => "The answer repeats the question.",
        { IsOffTopic: true } => "The answer has next to nothing of what is expected.",
        { IsList: true } => "The answer names words without saying anything about them.",
        _ => "By a fixed procedure, from the words of the answer alone: coverage of the expected points, similarity to rated answers, structure.",
    };

    private static List<string> Advice(AnswerReading reading)
    {
        List<string> advice = [];
        if (reading.IsEcho || reading.IsList)
        {
            advice.Add("Answer in whole sentences that say how the things you name belong together.");
        }

        advice.AddRange(reading.Missing.Take(MostAdvice).Select(point => $"Say something about: {point.Text}"));
        if (reading.IsTooShort)
        {
            advice.Add("Say more: the answer is too short for what is expected.");
        }

        if (reading.IsTooLong)
        {
            advice.Add("Say less: the answer is far longer than what is expected.");
        }

        return advice;
    }

    private static AnswerJudgment Without(AnswerMaterial material, string reason, Reference? reference = null) =>
        new(null, reason, [.. Unjudged(material)], [], [.. (reference?.Points ?? []).Select(point => point.Text)], []);

    private static IEnumerable<CriterionJudgment> Unjudged(AnswerMaterial material) => material.Criteria.Keys
        .Order(StringComparer.Ordinal)
        .Select(name => new CriterionJudgment(name, null, Max, null, "A procedure that counts words cannot judge this; a person can."));

    /// <param name="Value">0 to 1.</param>
    private sealed record Measure(string Key, double Weight, double Value, Sentence? Support, string Reason)
    {
        /// <summary>Nothing scores above zero without words that support it (REQ-EVA-03).</summary>
        public CriterionJudgment Judgment(string answer)
        {
            var quote = Support?.Text is { } text && QuoteCheck.Holds(text, answer) ? text : null;
            return new CriterionJudgment(Key, quote is null ? 0 : (int)Math.Round(Max * Value), Max, quote, Reason);
        }
    }
}
