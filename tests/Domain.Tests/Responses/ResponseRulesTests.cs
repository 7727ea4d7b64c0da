using Interviews.Domain.Responses;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Responses;

public sealed class ResponseRulesTests
{
    private static readonly ResponseContent _content = new() { Text = "Because." };

    /// <summary>At the bound, beyond it, and the field that is told.</summary>
    public static TheoryData<ResponseContent, ResponseContent, string> Bounds => new()
    {
        { _content with { Text = new string('x', 20_000) }, _content with { Text = new string('x', 20_001) }, "response" },
        { _content with { Code = new CodeAnswer(new string('x', 50), new string('x', 50_000)) }, _content with { Code = new CodeAnswer("js", new string('x', 50_001)) }, "code.source" },
        { new() { Code = new CodeAnswer("js", "x") }, new() { Code = new CodeAnswer("", "x") }, "code.language" },
        { new() { AudioUrl = "https://a.example/x.wav" }, new() { AudioUrl = "http://a.example/x.wav" }, "audioUrl" },
        { new() { VideoUrl = "https://a.example/x.mp4" }, new() { VideoUrl = "file:///x.mp4" }, "videoUrl" },
        { _content with { ResponseTime = 86_400 }, _content with { ResponseTime = 86_401 }, "responseTime" },
        { _content with { ResponseTime = 0 }, _content with { ResponseTime = -1 }, "responseTime" },
        { new() { AudioUrl = "https://a.example/x" }, new(), "response" },
        { Said(("a", 0, 5), ("b", 0, 0)), Said(("a", 5, 9), ("b", 4, 9)), "transcript[1].startMs" },
        { Said((new string('x', 100), 0, 5)), Said((new string('x', 101), 0, 5)), "transcript[0].word" },
        { Said(("a", 5, 5)), Said(("a", 5, 4)), "transcript[0].endMs" },
        { Said(("a", 0, TranscriptRules.LongestMs)), Said(("a", 0, TranscriptRules.LongestMs + 1)), "transcript[0].endMs" },
        { Said([.. Enumerable.Repeat(("a", 0, 0), 10_000)]), Said([.. Enumerable.Repeat(("a", 0, 0), 10_001)]), "transcript" },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Check_AtTheBoundAndBeyond_TellsTheField(ResponseContent within, ResponseContent beyond, string field)
    {
        ResponseRules.Check(within).ShouldBeNull();
        ResponseRules.Check(beyond)!.Errors.Keys.ShouldBe([field]);
    }

    [Fact]
    public void Words_OfAnAnswer_AreAllThatCanBeRead() => new ResponseContent
    {
        Text = "In short:",
        Code = new CodeAnswer("js", "() => x"),
        Transcript = new Transcript([new TranscriptWord("like", 0, 1), new TranscriptWord("this", 1, 2)]),
        AudioUrl = "https://a.example/x",
    }.Words.ShouldBe("In short:\n\n() => x\n\nlike this");

    private static ResponseContent Said(params (string Word, int Start, int End)[] words) =>
        new() { Transcript = new Transcript([.. words.Select(word => new TranscriptWord(word.Word, word.Start, word.End))]) };
}
