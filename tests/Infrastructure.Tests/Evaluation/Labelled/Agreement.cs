using System.Globalization;
using Interviews.Infrastructure.Evaluation.Embedded;

namespace Interviews.Infrastructure.Tests.Evaluation.Labelled;

/// <summary>How far the judge and people agree on one half of the labelled answers.</summary>
public sealed class Agreement
{
    /// <summary>From this score on, an answer is called good.</summary>
    public const int Good = 60;

    /// <summary>From this score on, an answer is called partial.</summary>
    public const int Partial = 25;

    private Agreement(string half)
    {
        var judge = new EmbeddedAnswerJudge();
        Answers = [.. LabelledQuestion.Read(half).SelectMany(question => question.Answers.Select(answer => new Judged(question, answer, judge.Judge(question.With(answer.Text)).Score)))];
    }

    public static IReadOnlyDictionary<string, Agreement> OfHalves { get; } = new[] { "tuning", "held-out" }.ToDictionary(half => half, half => new Agreement(half));

    public IReadOnlyList<Judged> Answers { get; }

    /// <summary>Over all answers of the half. No score counts as 0, for that is what people give an answer that says nothing.</summary>
    public double Correlation => CorrelationOf(Answers);

    /// <summary>The mean over the questions, of the answers to each.</summary>
    public double CorrelationWithinQuestions => Answers.GroupBy(answer => answer.Question).Average(CorrelationOf);

    /// <summary>Without the answers that use the right words wrongly.</summary>
    public double CorrelationWithoutWrong => CorrelationOf(Answers.Where(answer => answer.Answer.Label != AnswerLabel.Wrong));

    /// <summary>Of the answers with a label, how many are called good, partial, neither, and how many get no score.</summary>
    public int[] Row(AnswerLabel label)
    {
        var scores = Answers.Where(answer => answer.Answer.Label == label).Select(answer => answer.Score).ToList();
        return [scores.Count(score => score >= Good), scores.Count(score => score is >= Partial and < Good), scores.Count(score => score < Partial), scores.Count(score => score is null)];
    }

    /// <summary>As <c>docs/evaluation.md</c> shows it.</summary>
    public string Table => string.Join('\n', Enum.GetValues<AnswerLabel>().Select(label => $"| {label} | {string.Join(" | ", Row(label))} |"));

    private static double CorrelationOf(IEnumerable<Judged> answers) =>
        Ranks.Correlation([.. answers.Select(answer => (double)(answer.Score ?? 0))], [.. answers.Select(answer => (double)answer.Answer.Score)]);

    public static string Words(double correlation) => correlation.ToString("0.00", CultureInfo.InvariantCulture);
}

public sealed record Judged(LabelledQuestion Question, LabelledAnswer Answer, int? Score);
