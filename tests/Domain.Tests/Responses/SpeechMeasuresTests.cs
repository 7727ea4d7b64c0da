using Interviews.Domain.Responses;
using Interviews.Domain.Responses.Speech;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Responses;

public sealed class SpeechMeasuresTests
{
    [Fact]
    public void Of_Pace_CountsWordsAMinuteWithAndWithoutSilence() =>
        Measures(("one", 0, 500), ("two", 500, 1_000), ("three", 4_000, 5_000), ("four", 5_000, 6_000)).Pace.ShouldBe(new Pace(40, 80));

    [Fact]
    public void Of_Pauses_CountsThoseLongerThanASecondAndThanThree() =>
        Measures(("a", 0, 1_000), ("b", 2_000, 3_000), ("c", 4_001, 5_000), ("d", 8_001, 9_000), ("e", 9_500, 10_000)).Pauses.ShouldBe(new Pauses(2, 1, 3_001, 0.55));

    [Fact]
    public void Of_WordsThatOverlap_HaveNoPauseBetweenThem() =>
        Measures(("a", 0, 5_000), ("b", 1_000, 2_000), ("c", 4_000, 6_000)).Pauses.ShouldBe(new Pauses(0, 0, 0, 0));

    [Theory]
    [InlineData("en", "Um, I I like it, you know, um.", 3)]
    [InlineData("en-GB", "So the tree is, well, like a list.", 0)]
    [InlineData("de", "Äh, das ist, ähm, halt so.", 2)]
    [InlineData("es", "Eh, este índice, o sea, sirve.", 2)]
    [InlineData("fr", "Euh, du coup, ben, voilà.", 2)]
    public void Of_Fillers_CountsOnlyWhatIsNothingElse(string language, string said, int count)
    {
        var fillers = SpeechMeasures.Of(Said(said), language)!.Fillers!;

        (fillers.Count, fillers.PerHundredWords).ShouldBe((count, Math.Round(100.0 * count / said.Split(' ').Length, 1)));
    }

    [Theory]
    [InlineData("tr")]
    [InlineData(null)]
    public void Of_FillersOfAnUnknownLanguage_AreUnknown(string? language) => SpeechMeasures.Of(Said("um um"), language)!.Fillers.ShouldBeNull();

    [Fact]
    public void Of_Clarity_MeasuresSentencesRepetitionsAndVariety() =>
        SpeechMeasures.Of(Said("The the tree is balanced. Is it? It is."), "en")!.Clarity.ShouldBe(new Clarity(3, 2, 0.556));

    [Fact]
    public void Of_VarietyOfALongAnswer_IsThatOfItsParts() =>
        SpeechMeasures.Of(Said(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"w{i % 60}"))), "en")!.Clarity.ShouldBe(new Clarity(null, 0, 1));

    [Fact]
    public void Of_WordsWithoutTime_HaveNoPace() => Measures(("a", 100, 100), ("b", 100, 100)).ShouldBe(
        new SpeechMeasures(new Pace(null, null), new Pauses(0, 0, 0, 0), new FillerCount(0, 0), new Clarity(null, 0, 1)));

    [Fact]
    public void Of_Nothing_IsNothing() => SpeechMeasures.Of(new Transcript([]), "en").ShouldBeNull();

    [Fact]
    public void Measures_SayNothingOfThePerson() => typeof(SpeechMeasures).GetProperties().Select(property => property.Name).ShouldBe(["Pace", "Pauses", "Fillers", "Clarity"]);

    private static SpeechMeasures Measures(params (string Word, int Start, int End)[] words) =>
        SpeechMeasures.Of(new Transcript([.. words.Select(word => new TranscriptWord(word.Word, word.Start, word.End))]), "en")!;

    private static Transcript Said(string text) => new([.. text.Split(' ').Select((word, i) => new TranscriptWord(word, 400 * i, (400 * i) + 300))]);
}
