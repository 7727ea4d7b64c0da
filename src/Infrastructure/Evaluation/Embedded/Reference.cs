using Interviews.Domain.Evaluation.Answers;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>What an answer is held against.</summary>
/// <param name="Points">What the expected answer says; empty where there is none.</param>
/// <param name="Rated">The sample answers, and the expected answer as one that is perfect.</param>
/// <param name="Length">In words, of a good answer.</param>
internal sealed record Reference(Language Language, IReadOnlyList<ExpectedPoint> Points, IReadOnlyList<RatedText> Rated, StemWeights Weights, int Length)
{
    private const int Perfect = 100;

    /// <returns><c>null</c> when nothing is expected: neither an answer nor samples are given.</returns>
    public static Reference? Of(AnswerMaterial material)
    {
        var expected = string.IsNullOrWhiteSpace(material.ExpectedAnswer) ? null : material.ExpectedAnswer;
        (string Text, int Rating)[] texts =
        [
            .. material.SampleAnswers.Select(sample => (sample.Answer, sample.Rating)),
            .. expected is null ? [] : new[] { (expected, Perfect) },
        ];
        var language = Language.Of(string.Join('\n', texts.Select(text => text.Text).Append(material.QuestionText)));
        RatedText[] rated = [.. texts.Select(text => new RatedText([.. AnalyzedText.Of(text.Text, language).Stems], text.Rating)).Where(text => text.Stems.Count > 0)];
        if (rated.Length == 0)
        {
            return null;
        }

        var points = expected is null ? [] : ExpectedPoint.Of(expected, language);
        var weights = new StemWeights([.. points.Select(point => point.Stems), .. rated.Select(text => text.Stems)], AnalyzedText.Of(material.QuestionText, language).Stems);
        return new Reference(language, points, rated, weights, AnalyzedText.WordsOf(expected ?? texts.MaxBy(text => text.Rating).Text, language).Count);
    }
}

/// <param name="Stems">In their order.</param>
/// <param name="Rating">0 to 100.</param>
internal sealed record RatedText(IReadOnlyList<string> Stems, int Rating);
