using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Questions;
using Interviews.Infrastructure.Evaluation.Embedded;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

public sealed class EmbeddedAnswerJudgeTests
{
    private const string Question = "What does a cache do?";
    private const string Expected = "A cache keeps results of slow work near the place where they are needed. Stale entries are evicted after a while; a full cache drops the least recently used entry.";
    private const string Answer = "It keeps the results of slow work in a place nearby, because fetching them again takes long. When the cache is full, the entry that was least recently used is dropped.";

    private static readonly EmbeddedAnswerJudge _judge = new();

    [Fact]
    public void Judge_TheSameMaterialTwice_SaysTheSame()
    {
        var (one, other) = (_judge.Judge(Material(Answer)), new EmbeddedAnswerJudge().Judge(Material(Answer)));

        one.Score.ShouldNotBeNull();
        (one.Score, one.Reason).ShouldBe((other.Score, other.Reason));
        one.Criteria.ShouldBe(other.Criteria);
    }

    [Fact]
    public void Judge_Answer_TellsCoveredAndMissingPointsInTheAuthorsWords()
    {
        var judgment = _judge.Judge(Material(Answer));

        judgment.Covered.ShouldBe(["A cache keeps results of slow work near the place where they are needed.", "a full cache drops the least recently used entry."]);
        judgment.Missing.ShouldBe(["Stale entries are evicted after a while"]);
        judgment.Advice.ShouldContain(advice => advice.Contains("Stale entries", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_CriteriaOfTheQuestion_AreListedWithoutAScore()
    {
        var judgment = _judge.Judge(Material(Answer) with { Criteria = new Dictionary<string, int> { ["communication"] = 5 } });

        judgment.Criteria.Select(criterion => (criterion.Key, HasScore: criterion.Score is not null)).ShouldBe([("coverage", true), ("similarity", true), ("structure", true), ("communication", false)]);
        judgment.Criteria.ShouldAll(criterion => criterion.Reason.Length > 0 && criterion.Max == 5);
    }

    [Fact]
    public void Judge_WithoutAnythingExpected_HasNoScoreAndSaysWhy()
    {
        var judgment = _judge.Judge(Material(Answer) with { ExpectedAnswer = " " });

        judgment.Score.ShouldBeNull();
        judgment.Reason.ShouldBe("Nobody wrote down what a good answer says.");
    }

    [Fact]
    public void Judge_BySamplesAlone_GivesTheirRatings()
    {
        var material = Material(Answer) with
        {
            ExpectedAnswer = null,
            SampleAnswers = [new SampleAnswer(Answer, 90, null), new SampleAnswer("It stores passwords in the browser of the user so that they are safe.", 10, null)],
        };

        _judge.Judge(material).Score!.Value.ShouldBeGreaterThan(70);
        _judge.Judge(material with { Answer = "It stores passwords of users in the browser, so they are always safe there." }).Score!.Value.ShouldBeLessThan(30);
        _judge.Judge(material).Criteria.ShouldAll(criterion => criterion.Key != "coverage");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n … ")]
    public void Judge_NoWords_HasNoScore(string answer)
    {
        var judgment = _judge.Judge(Material(answer));

        (judgment.Score, judgment.Reason).ShouldBe((null, "The answer is empty."));
    }

    [Fact]
    public void Judge_TheQuestionRepeated_IsNothing()
    {
        var judgment = _judge.Judge(Material("What does a cache do? A cache, what does it do?"));

        (judgment.Score, judgment.Reason).ShouldBe((0, "The answer repeats the question."));
    }

    [Fact]
    public void Judge_OneWordExpected_IsFoundInASentence()
    {
        var material = new AnswerMaterial("What is the capital of France?", "The capital of France is Paris.", "Paris", [], new Dictionary<string, int>());

        _judge.Judge(material).Covered.ShouldBe(["Paris"]);
        _judge.Judge(material with { Answer = "The capital of France is Lyon, I think." }).Score.ShouldBe(0);
    }

    [Fact]
    public void Judge_AnotherLanguage_HasNoScore()
    {
        var judgment = _judge.Judge(Material("Ein Cache behält die Ergebnisse von langsamer Arbeit in der Nähe, damit sie nicht noch einmal geholt werden müssen."));

        (judgment.Score, judgment.Reason).ShouldBe((null, "The answer is in another language (de) than what is expected (en)."));
    }

    [Theory]
    [InlineData(
        "Ein Index ist eine sortierte Struktur, mit der die Datenbank Zeilen findet, ohne die ganze Tabelle zu lesen. Jede Änderung muss auch den Index pflegen.",
        "Mit einem Index findet die Datenbank die Zeilen in einer sortierten Struktur, sie muss also nicht die ganze Tabelle lesen. Dafür müssen Änderungen den Index pflegen.",
        "Ich habe in meinem letzten Projekt vor allem mit den Kollegen aus dem Vertrieb gesprochen und viel gelernt.")]
    [InlineData(
        "Un índice es una estructura ordenada con la que la base de datos encuentra filas sin leer toda la tabla. Cada cambio tiene que mantener el índice.",
        "Con un índice la base de datos encuentra las filas en una estructura ordenada, y no tiene que leer toda la tabla. Pero los cambios tienen que mantener el índice.",
        "En mi último trabajo hablaba sobre todo con los compañeros de ventas y aprendí mucho de ellos.")]
    [InlineData(
        "Un index est une structure triée avec laquelle la base de données trouve des lignes sans lire toute la table. Chaque modification doit maintenir l'index.",
        "Avec un index, la base de données trouve les lignes dans une structure triée et ne doit pas lire toute la table. Mais les modifications doivent maintenir l'index.",
        "Dans mon dernier emploi je parlais surtout avec les collègues de la vente et j'ai beaucoup appris.")]
    [InlineData(
        "Dizin, veritabanının bütün tabloyu okumadan satırları bulmasını sağlayan sıralı bir yapıdır. Her değişiklik dizini de güncellemek zorundadır.",
        "Dizin sıralı bir yapıdır ve veritabanının bütün tabloyu okumadan satırları bulmasını sağlayan bir yoldur. Ama her değişiklik dizini güncellemek zorundadır.",
        "Son işimde en çok satış ekibindeki arkadaşlarla konuştum ve onlardan çok şey öğrendim.")]
    public void Judge_InOtherLanguages_TellsAnAnswerFromADigression(string expected, string answer, string digression)
    {
        var material = new AnswerMaterial("Index?", answer, expected, [], new Dictionary<string, int>());

        _judge.Judge(material).Score!.Value.ShouldBeGreaterThan(60);
        _judge.Judge(material with { Answer = digression }).Score!.Value.ShouldBeLessThan(25);
    }

    [Fact]
    public void Judge_LongestAnswer_IsReadInOneGo()
    {
        var judgment = _judge.Judge(Material(string.Join(' ', Enumerable.Repeat(Answer, 100))));

        judgment.Advice.ShouldContain("Say less: the answer is far longer than what is expected.");
    }

    private static AnswerMaterial Material(string answer) => new(Question, answer, Expected, [], new Dictionary<string, int>());
}
