using Interviews.Domain.Interviews;
using Interviews.Domain.Practice;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions.Generation;

/// <summary>REQ-QUE-02.</summary>
public sealed class QuestionDrawTests
{
    private static readonly QuestionOffer _react = Offer("How does React decide what to render again?", ["react"]);
    private static readonly QuestionOffer _sql = Offer("What does an index cost?", ["sql", "databases"]);
    private static readonly QuestionOffer _network = Offer("What happens when a TCP connection is opened?", ["networking"]);
    private static readonly QuestionOffer _project = Offer("Tell me about a challenging project.", ["communication"], QuestionType.Behavioral);

    [Fact]
    public void Draw_ForAFocusArea_HasItFirst() => Texts(Draw(new(1, "s") { FocusAreas = ["SQL"] })).ShouldBe([_sql]);

    [Fact]
    public void Draw_FocusArea_CountsForMoreThanTheJobAndTheResume() =>
        Texts(Draw(new(2, "s") { Types = [QuestionType.Technical], FocusAreas = ["react"], Job = "Networking", Resume = "SQL" })).ShouldBe([_react, _network]);

    [Fact]
    public void Draw_WordsThatTellNothing_DoNotCount() =>
        Draw(new(4, "s")).ShouldBe(Draw(new(4, "s") { Job = "Tell me about what you are, when is it, and how" }));

    [Fact]
    public void Draw_OfTypes_TakesTurns() =>
        Draw(new(2, "s") { FocusAreas = ["react", "sql"] }).Select(question => question.Type).ShouldBe([QuestionType.Technical, QuestionType.Behavioral]);

    [Fact]
    public void Draw_OneType_HasNoOther() => Draw(new(4, "s") { Types = [QuestionType.Behavioral] }).ShouldBe([_project.Question]);

    [Fact]
    public void Draw_Difficulty_TheNearestFirst()
    {
        QuestionOffer[] offers = [Of(Difficulty.Expert), Of(Difficulty.Easy), Of(Difficulty.Medium), Of(Difficulty.Hard)];

        QuestionDraw.From(offers, new(4, "s") { Difficulty = Difficulty.Hard }).Select(question => question.Difficulty).ShouldBe(
            [Difficulty.Hard, Difficulty.Medium, Difficulty.Expert, Difficulty.Easy], ignoreOrder: true);
        QuestionDraw.From(offers, new(1, "s") { Difficulty = Difficulty.Easy }).Single().Difficulty.ShouldBe(Difficulty.Easy);
    }

    [Fact]
    public void Draw_WhatWasAskedBefore_IsLeftOut() =>
        Draw(new(4, "s") { FocusAreas = ["sql"], Without = new HashSet<Guid> { _sql.Question.QuestionId } }).ShouldNotContain(_sql.Question);

    [Fact]
    public void Draw_WhatComesLate_ComesLast() =>
        Draw(new(4, "s") { FocusAreas = ["sql"], Late = new HashSet<Guid> { _sql.Question.QuestionId } })[^1].ShouldBe(_sql.Question);

    [Fact]
    public void Draw_TheSameSeed_DrawsTheSame()
    {
        QuestionOffer[] alike = [.. Enumerable.Range(0, 50).Select(number => Offer($"Question {number}", []))];

        Ids("a", alike).ShouldBe(Ids("a", [.. alike.Reverse()]));
        Ids("a", alike).ShouldNotBe(Ids("b", alike));
    }

    [Fact]
    public void Draw_OneQuestionOfferedTwice_IsDrawnOnce() => QuestionDraw.From([_sql, _sql], new(5, "s")).Count.ShouldBe(1);

    [Theory]
    [InlineData(15, 3)]
    [InlineData(9, 1)]
    [InlineData(2, 1)]
    [InlineData(500, 15)]
    public void Length_HoldsWhatThereIsTimeFor(int minutes, int questions) =>
        PracticeLength.Fill([.. Enumerable.Range(0, 40).Select(number => Offer($"{number}", []).Question)], minutes).Count.ShouldBe(questions);

    [Fact]
    public void Length_AQuestionThatIsTooLong_IsPassedOver()
    {
        var (five, tooLong, three) = (_sql.Question, _react.Question with { TimeLimitMinutes = 45 }, _project.Question with { TimeLimitMinutes = 3 });

        PracticeLength.Fill([five, tooLong, three], 10).ShouldBe([five, three]);
    }

    private static IReadOnlyList<AskedQuestion> Draw(QuestionWish wish) => QuestionDraw.From([_react, _sql, _network, _project], wish);

    private static List<Guid> Ids(string seed, QuestionOffer[] offers) => [.. QuestionDraw.From(offers, new(10, seed)).Select(question => question.QuestionId)];

    private static QuestionOffer[] Texts(IReadOnlyList<AskedQuestion> drawn) =>
        [.. drawn.Select(question => new[] { _react, _sql, _network, _project }.Single(offer => offer.Question == question))];

    private static QuestionOffer Of(Difficulty difficulty) =>
        new(new AskedQuestion { QuestionId = Guid.NewGuid(), Text = "A question", Type = QuestionType.Technical, Difficulty = difficulty }, []);

    private static QuestionOffer Offer(string text, string[] topics, QuestionType type = QuestionType.Technical) =>
        new(new AskedQuestion { QuestionId = Guid.NewGuid(), Text = text, Type = type }, topics);
}
