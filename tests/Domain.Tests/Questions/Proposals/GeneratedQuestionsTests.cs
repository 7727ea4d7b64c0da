using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Questions.Screening;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Questions.Proposals.Proposed;

namespace Interviews.Domain.Tests.Questions.Proposals;

/// <summary>REQ-QUE-02: nothing is proposed that the model did not write, and nothing that must not be asked.</summary>
public sealed class GeneratedQuestionsTests
{
    private static readonly string[] _nothing = [];

    [Fact]
    public void Read_AWholeQuestion_TakesEveryPartOfIt()
    {
        var question = Read(
            """{"questions":[{"questionText":" What is an index? ","type":"technical","difficulty":"hard","skill":"databases","expectedAnswer":"A way to find rows.","timeLimitMinutes":5.0,"hints":["Think of books."],"followUpQuestions":["What does it cost?"],"evaluationCriteria":[{"name":"accuracy","weight":9}]}]}""")
            .Questions.ShouldHaveSingleItem();

        (question.QuestionId, question.BankId).ShouldBe((QuestionIdentity.Of(Scenario.Id, "What is an index?"), null));
        (question.Text, question.Type, question.Difficulty, question.Skill, question.ExpectedAnswer, question.TimeLimitMinutes)
            .ShouldBe(("What is an index?", QuestionType.Technical, Difficulty.Hard, "databases", "A way to find rows.", 5));
        (question.Hints[0], question.FollowUpQuestions[0], question.EvaluationCriteria["accuracy"]).ShouldBe(("Think of books.", "What does it cost?", 9));
    }

    [Fact]
    public void Read_WhatTheModelLeftOut_IsNotInvented()
    {
        var question = Read("""{"questions":[{"questionText":"What is an index?","type":"technical","difficulty":null}]}""").Questions.ShouldHaveSingleItem();

        (question.Difficulty, question.Skill, question.ExpectedAnswer, question.TimeLimitMinutes, question.Hints.Count, question.FollowUpQuestions.Count, question.EvaluationCriteria.Count)
            .ShouldBe((null, null, null, null, 0, 0, 0));
    }

    [Fact]
    public void Read_AFencedAnswer_IsTheSame() =>
        Read($"```json\n{Answer(Entry("What is an index?"))}\n```").Questions.ShouldHaveSingleItem().Text.ShouldBe("What is an index?");

    [Theory]
    [InlineData("")]
    [InlineData("Ask about indexes!")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"questions":"What is an index?"}""")]
    [InlineData("""{"questions":[{"questionText":"What is""")]
    [InlineData("""{"questions":[{"questionText":"\ud800","type":"technical"}]}""")]
    public void Read_WhatIsNoAnswer_IsNothing(string raw) => GeneratedQuestions.Read(raw, Scenario.Id, Queued.Wish, _nothing).ShouldBeNull();

    [Theory]
    [InlineData("7")]
    [InlineData("\"What is an index?\"")]
    [InlineData("""{"type":"technical"}""")]
    [InlineData("""{"questionText":" ","type":"technical"}""")]
    [InlineData("""{"questionText":"What is an index?"}""")]
    [InlineData("""{"questionText":"What is an index?","type":"poem"}""")]
    [InlineData("""{"questionText":"What is an index?","type":"2"}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","difficulty":"brutal"}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","timeLimitMinutes":0}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","timeLimitMinutes":98989}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","timeLimitMinutes":2.5}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","hints":"Books."}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","hints":[1]}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","evaluationCriteria":{"accuracy":9}}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","evaluationCriteria":[{"name":"accuracy","weight":11}]}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","evaluationCriteria":[{"name":"accuracy"}]}""")]
    [InlineData("""{"questionText":"What is an index?","type":"technical","evaluationCriteria":[{"name":"a","weight":1},{"name":"a","weight":2}]}""")]
    public void Read_AQuestionThatIsNotAsOneMayBe_IsLeftOut(string entry)
    {
        var read = Read(Answer(entry, Entry("What is a lock?")));

        read.Questions.ShouldHaveSingleItem().Text.ShouldBe("What is a lock?");
        read.LeftOut.ShouldBe([new LeftOut(LeftOutReason.Malformed, null, 1)]);
    }

    [Fact]
    public void Read_ALongText_IsLeftOut() => Read(Answer(Entry(new string('x', 2001)))).LeftOut.ShouldBe([new LeftOut(LeftOutReason.Malformed, null, 1)]);

    [Fact]
    public void Read_WhatMustNotBeAsked_IsLeftOutAndNamed()
    {
        var read = Read(Answer(
            Entry("How old are you?"),
            Entry("What is an index?"),
            Entry("Wann sind Sie geboren?"),
            Entry("Tell us about your work.", further: ",\"hints\":[\"For example, are you married?\"]"),
            Entry("¿Qué religión profesa?", "general")));

        read.Questions.Select(question => question.Text).ShouldBe(["What is an index?"]);
        read.LeftOut.ShouldBe(
        [
            new LeftOut(LeftOutReason.ProtectedCharacteristic, ProtectedCharacteristic.Age, 2),
            new LeftOut(LeftOutReason.ProtectedCharacteristic, ProtectedCharacteristic.Family, 1),
            new LeftOut(LeftOutReason.ProtectedCharacteristic, ProtectedCharacteristic.Religion, 1),
        ]);
    }

    [Fact]
    public void Read_WhatNobodyWishedFor_IsLeftOutWithItsReason()
    {
        var read = Read(
            Answer(Entry("What is  a CLOSURE?"), Entry("One?"), Entry("one?"), Entry("Sing?", "general"), Entry("Two?", "behavioral"), Entry("Three?"), Entry("Four?"), Entry("Five?")),
            "What is a closure?");

        read.Questions.Select(question => question.Text).ShouldBe(["One?", "Two?", "Three?"]);
        read.LeftOut.ShouldBe(
        [
            new LeftOut(LeftOutReason.OtherType, null, 1),
            new LeftOut(LeftOutReason.AskedBefore, null, 1),
            new LeftOut(LeftOutReason.Repeated, null, 1),
            new LeftOut(LeftOutReason.Surplus, null, 2),
        ]);
    }

    [Fact]
    public void Schema_TypesAndDifficulties_AreThoseOfQuestions()
    {
        var parts = JsonDocument.Parse(ProposalPrompt.Schema).RootElement.GetProperty("properties").GetProperty("questions").GetProperty("items").GetProperty("properties");

        Names("type").ShouldBe(Enum.GetNames<QuestionType>(), StringComparer.OrdinalIgnoreCase);
        Names("difficulty").ShouldBe([.. Enum.GetNames<Difficulty>(), null], StringComparer.OrdinalIgnoreCase);

        IEnumerable<string?> Names(string part) => parts.GetProperty(part).GetProperty("enum").EnumerateArray().Select(name => name.GetString());
    }

    private static GeneratedQuestions Read(string raw, params string[] asked) => GeneratedQuestions.Read(raw, Scenario.Id, Queued.Wish, asked).ShouldNotBeNull();
}
