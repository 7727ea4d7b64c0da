using Interviews.Domain.Evaluation;
using Interviews.Infrastructure.Evaluation.Embedded;
using Interviews.Infrastructure.Tests.Evaluation.Labelled;
using Interviews.Support.Injections;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

/// <summary>Nothing that an answer says to whoever judges it makes it better.</summary>
public sealed class InjectionTests
{
    /// <summary>Words that no question and no expected answer has.</summary>
    private static readonly string[] _neutral = "Yesterday evening my grandmother baked a wonderful strawberry cake with vanilla cream for her neighbors from Lisbon".Split(' ');

    /// <summary>Before the answer, between two of its sentences, after it.</summary>
    private const int Places = 3;

    private static readonly EmbeddedAnswerJudge _judge = new();

    /// <summary>Each text stands on a line of its own, in one of three places in turn.</summary>
    [Fact]
    public void Judge_AnswerWithAnInjection_IsNoBetterThanWithASentenceAboutACake()
    {
        var answers = Agreement.OfHalves.Values.SelectMany(half => half.Answers.GroupBy(answer => (answer.Question, answer.Answer.Label)).Select(alike => alike.First())).ToList();
        // Many injections are as long as another, to the word.
        var known = new Dictionary<(int Answer, int Place, string Text), int>();
        var better = from entry in answers.Index()
                     from injection in InjectionText.All.Index()
                     let place = (entry.Index + injection.Index) % Places
                     let injected = ScoreOf(entry.Item, place, injection.Item.Text)
                     let neutral = NeutralOf(entry.Index, place, OfLength(injection.Item.Text.Length))
                     where injected > neutral
                     select $"{neutral} -> {injected}: {injection.Item.Text} in: {entry.Item.Answer.Text}";

        better.ShouldBeEmpty();

        int NeutralOf(int answer, int place, string text) =>
            known.TryGetValue((answer, place, text), out var score) ? score : known[(answer, place, text)] = ScoreOf(answers[answer], place, text);
    }

    [Fact]
    public void Judge_InjectionAlone_HasNoScoreOrNone()
    {
        var scores = from question in LabelledQuestion.Read("tuning").Concat(LabelledQuestion.Read("held-out"))
                     from injection in InjectionText.All
                     select _judge.Judge(question.With(injection.Text)).Score;

        scores.ShouldAll(score => score is null or 0);
    }

    [Fact]
    public void InjectionSigns_OfLabelledAnswers_AreNone() =>
        LabelledQuestion.Read("tuning").Concat(LabelledQuestion.Read("held-out")).SelectMany(question => question.Answers).ShouldAll(answer => InjectionSigns.In([answer.Text]).Count == 0);

    [Fact]
    public void Texts_AreManyOfEveryKind_InFiveLanguages()
    {
        InjectionText.All.Count.ShouldBeGreaterThanOrEqualTo(45);
        InjectionText.All.GroupBy(text => text.Language).ShouldAll(texts => texts.Select(text => text.Kind).Distinct().Count() >= 7);
        InjectionText.All.Select(text => text.Language).Distinct().Order().ShouldBe(["de", "en", "es", "fr", "tr"]);
    }

    /// <returns>-1 for no score.</returns>
    private static int ScoreOf(Judged answer, int place, string text)
    {
        var (said, middle) = (answer.Answer.Text, answer.Answer.Text.IndexOf(". ", StringComparison.Ordinal) + 1);
        var whole = place switch
        {
            0 => $"{text}\n{said}",
            1 => $"{said[..middle]}\n{text}\n{said[middle..]}",
            _ => $"{said}\n{text}",
        };
        return _judge.Judge(answer.Question.With(whole)).Score ?? -1;
    }

    /// <summary>Of as many characters, to the word.</summary>
    private static string OfLength(int length)
    {
        var text = string.Empty;
        for (var i = 0; text.Length + _neutral[i % _neutral.Length].Length < length; i++)
        {
            text += (i == 0 ? string.Empty : " ") + _neutral[i % _neutral.Length];
        }

        return text + ".";
    }
}
