using Interviews.Domain.Responses;
using Interviews.Domain.Responses.Speech;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Responses;

public sealed class TranscriptionTests
{
    [Fact]
    public void Of_WordsAsModelsReportThem_AreATranscript() =>
        Heard((" second ", 1.0004, 0.9), ("", 0.5, 0.6), ("first", -0.1, 0.4)).Value.Transcript.Words
            .ShouldBe([new("first", 0, 400), new("second", 1000, 1000)]);

    [Fact]
    public void Of_NothingSaid_IsRefused() => Heard((" ", 0, 1)).Refusal!.Errors.Keys.ShouldBe(["body"]);

    [Fact]
    public void Of_MoreThanATranscriptHolds_IsRefused() =>
        Heard([.. Enumerable.Range(0, TranscriptRules.MostWords + 1).Select(i => ("word", (double)i / 10, (double)i / 10))]).Refusal!.Errors.Keys.ShouldBe(["body"]);

    [Theory]
    [InlineData(null, true)]
    [InlineData("de", true)]
    [InlineData("pt-BR", true)]
    [InlineData("", false)]
    [InlineData("-de", false)]
    [InlineData("dé", false)]
    [InlineData("de\n", false)]
    [InlineData("a23456789012345678901234567890123456", false)]
    public void CheckLanguage_OfATag_TellsOnlyWhatIsNone(string? language, bool isTag) => (TranscriptRules.CheckLanguage(language) is null).ShouldBe(isTag);

    private static Result<Transcription> Heard(params (string Word, double Start, double End)[] words) => Transcription.Of(
        words.Select(word => (word.Word, TimeSpan.FromSeconds(word.Start), TimeSpan.FromSeconds(word.End))), "english", "whisper");
}
