using Interviews.Domain.Evaluation;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Evaluation;

public sealed class RedactionTests
{
    private static readonly Redaction _redaction = new(
    [
        new("CANDIDATE", ["Jane van der Doe", "Will Li"], ["jane.doe@mail.example"]),
        new("INTERVIEWER_1", ["Jane Smith-Jones"], ["jsmith@acme.example"]),
        new("INTERVIEWER_2", ["田中太郎"], []),
    ]);

    [Theory]
    [InlineData("Jane van der Doe was calm.", "CANDIDATE was calm.")]
    [InlineData("JANE  VAN DER\nDOE was calm.", "CANDIDATE was calm.")]
    [InlineData("Jane Smith-Jones asked Jane.", "INTERVIEWER_1 asked CANDIDATE.")]
    [InlineData("doe's answer, (Smith) asked", "doe's answer, (INTERVIEWER_1) asked")]
    [InlineData("smith's question", "INTERVIEWER_1's question")]
    [InlineData("Doe's answer", "CANDIDATE's answer")]
    [InlineData("JANE DOE? WILL!", "CANDIDATE CANDIDATE? CANDIDATE!")]
    [InlineData("She will do; Will did.", "She will do; CANDIDATE did.")]
    [InlineData("Write to jane.doe@mail.example or JSmith@acme.example.", "Write to CANDIDATE or INTERVIEWER_1.")]
    [InlineData("Copy boss@acme.example", "Copy EMAIL_ADDRESS")]
    [InlineData("私は田中太郎さんに", "私はINTERVIEWER_2さんに")]
    [InlineData("Janette, Smithson and a van are nobody.", "Janette, Smithson and a van are nobody.")]
    public void Of_Text_KnowsNobodyAnyMore(string text, string redacted) => _redaction.Of(text).ShouldBe(redacted);

    /// <summary>Field cases 9 and 10.</summary>
    [Theory]
    [InlineData("Jose\u0301 solved it", "CANDIDATE solved it")]
    [InlineData("Mr O\u2019Brien-Núñez was calm", "Mr CANDIDATE-CANDIDATE was calm")]
    [InlineData("Mr O\u2019Brien\u2011Núñez was calm", "Mr CANDIDATE\u2011CANDIDATE was calm")]
    [InlineData("JOSÉ O\u2018BRIEN\u2013NÚÑEZ!", "CANDIDATE!")]
    [InlineData("O\u02BCBrien first, then Núñez", "CANDIDATE first, then CANDIDATE")]
    [InlineData("Frau WEISS and Frau Weiß", "Frau INTERVIEWER_1 and Frau INTERVIEWER_1")]
    public void Of_NameTypedOtherwise_IsTheName(string text, string redacted) =>
        new Redaction([new("CANDIDATE", ["José O'Brien-Núñez"], []), new("INTERVIEWER_1", ["Greta Weiß"], [])]).Of(text).ShouldBe(redacted);

    [Fact]
    public void Of_NamesThatLookLikePatterns_AreTakenAsTheyAre() =>
        new Redaction([new("CANDIDATE", ["O'Brien (Bob) [x"], ["a+b@mail.example"])]).Of("O'Brien (Bob) [x, a+b@mail.example").ShouldBe("CANDIDATE, CANDIDATE");

    [Fact]
    public void Of_PeopleWithoutNames_ChangesNothing() => new Redaction([new("CANDIDATE", [], [])]).Of("Nothing to see.").ShouldBe("Nothing to see.");
}
