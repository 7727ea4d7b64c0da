using Interviews.Domain.Evaluation;
using Interviews.Domain.Questions.Proposals;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions.Proposals;

/// <summary>REQ-EVA-11: what a model reads of a résumé.</summary>
public sealed class ResumeRedactionTests
{
    private static readonly ResumeRedaction _redaction = new([new KnownPerson("CANDIDATE", ["Carla Diaz"], ["carla@mail.example"])]);

    [Theory]
    [InlineData("Carla Diaz, carla@mail.example", "CANDIDATE, CANDIDATE")]
    [InlineData("see https://carla.example/cv?x=1 and www.carla.example", "see WEB_ADDRESS and WEB_ADDRESS")]
    [InlineData("linkedin.com/in/carla-diaz-99", "WEB_ADDRESS")]
    [InlineData("Tel. +49 (0)170 123 45 67", "Tel. TELEPHONE_NUMBER")]
    [InlineData("06 12 34 56 78", "TELEPHONE_NUMBER")]
    [InlineData("089/1234567", "TELEPHONE_NUMBER")]
    [InlineData("(555) 123-4567", "TELEPHONE_NUMBER")]
    [InlineData("555-123-4567", "TELEPHONE_NUMBER")]
    [InlineData("Date of birth: 3 May 1984", "Date of birth: PERSONAL_DETAIL")]
    [InlineData("• Familienstand: verheiratet, zwei Kinder", "• Familienstand: PERSONAL_DETAIL")]
    [InlineData("Nacionalidad: española", "Nacionalidad: PERSONAL_DETAIL")]
    [InlineData("Adresse : 3, rue des Lilas, 75020 Paris", "Adresse : PERSONAL_DETAIL")]
    public void OfResume_WhatTellsOfAPerson_IsTakenOut(string text, string left) => _redaction.OfResume(text).ShouldBe(left);

    [Theory]
    [InlineData("2015-2019 Engineer")]
    [InlineData("01/2015 - 12/2019 Engineer")]
    [InlineData("03.2018 – 07.2021")]
    [InlineData("1,200,000 requests a day; 10 000 000 rows")]
    [InlineData("Node.js 18.12.1, ISO 27001")]
    [InlineData("Raised the coverage from 40 to 85 percent in 2020")]
    [InlineData("Agenda: addressed age-old problems")]
    public void OfResume_Work_Stays(string text) => _redaction.OfResume(text).ShouldBe(text);

    /// <summary>As long as what is sent at once; a pattern that goes back over it again and again would time out.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("www.")]
    public void OfResume_ALongRunOfTheSame_IsReadThrough(string piece)
    {
        var run = string.Concat(Enumerable.Repeat(piece, EvaluationMaterial.MostCharacters / piece.Length));

        Should.NotThrow(() => _redaction.OfResume(run));
    }

    [Fact]
    public void OfResume_ALine_EndsWhereItEnds() => _redaction.OfResume("Alter: 41\r\nErfahrung: zehn Jahre").ShouldBe("Alter: PERSONAL_DETAIL\nErfahrung: zehn Jahre");
}
