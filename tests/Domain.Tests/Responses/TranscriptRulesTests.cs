using Interviews.Domain.Responses;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Responses;

public sealed class TranscriptRulesTests
{
    [Fact]
    public void Check_WordsInOrder_AreFine() => TranscriptRules.Check([new("so", 0, 400), new("it", 300, 300), new("is", 300, TranscriptRules.LongestMs)], "transcript").ShouldBeNull();

    [Fact]
    public void Check_EverythingWrong_IsNamedAtOnce() => Wrong(new("a", 500, 400), new(" ", 300, 350), new("b", -1, TranscriptRules.LongestMs + 1))
        .ShouldBe(["transcript[0].endMs", "transcript[1].startMs", "transcript[1].word", "transcript[2].endMs", "transcript[2].startMs"]);

    [Fact]
    public void Check_TooManyWords_AreRefused() =>
        Wrong([.. Enumerable.Range(0, TranscriptRules.MostWords + 1).Select(i => new TranscriptWord("a", i, i))]).ShouldBe(["transcript"]);

    [Fact]
    public void Check_WrongEverywhere_NamesTheFirstTwenty() => Wrong([.. Enumerable.Repeat(new TranscriptWord("", 0, 0), 1_000)]).Length.ShouldBe(20);

    private static string[] Wrong(params TranscriptWord[] words) => [.. TranscriptRules.Check(words, "transcript")!.Errors.Keys.Order(StringComparer.Ordinal)];
}
