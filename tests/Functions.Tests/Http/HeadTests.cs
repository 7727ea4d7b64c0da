using System.Reflection;
using Interviews.Functions.Http.Routing;
using Interviews.Functions.Tests.Access;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-13: HEAD is GET without the body (RFC 9110, section 9.3.2).</summary>
public sealed class HeadTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Of the moment and of the transfer, which differ between any two answers.</summary>
    private static readonly string[] _passing = ["Date", "Transfer-Encoding", "Content-Length", "Connection"];

    private static readonly Assembly _app = typeof(App).Assembly;

    private readonly Asker _asker = new(stage);

    public static TheoryData<string> Reads => [.. Surface.All.Where(surface => surface.Method == "GET").Select(surface => surface.Operation)];

    [Fact]
    public void Functions_ThatServeGet_ServeHead() =>
        HttpFunction.Of(_app).Where(function => function.Trigger.Methods is { } methods && methods.Contains("get") != methods.Contains("head")).Select(function => function.Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Head_OfAnyRead_IsTheSameHeadersAndNoBody(string operation)
    {
        var given = await _asker.GivenAsync(operation);
        var role = Policy.All[operation].Answers.StartsWith("A 2", StringComparison.Ordinal) ? "admin" : "candidate";
        using var caller = stage.As(role, _asker.Subject(role, given));
        var sent = new List<string>();

        var get = await _asker.SendAsync(caller, operation, given, null, path => sent.Add(path));
        var head = await caller.HeadAsync(sent.Single());

        (head.Status, head.Content).ShouldBe((get.Status, string.Empty));
        Kept(head).ShouldBe(Kept(get), ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/timeline")]
    public async Task Head_OfAnInterview_TellsHowLongItIs(string route)
    {
        var booked = await stage.ScheduleAsync();
        await stage.Host.Clock.DrainAsync(); // The timeline tells what the lifecycle does next once it has begun.
        using var recruiter = stage.Host.Recruiter();
        var get = await recruiter.DownloadAsync(booked.Path + route);

        var head = await recruiter.HeadAsync(booked.Path + route);

        head.Headers["Content-Length"].ShouldBe($"{get.Content.Length}");
    }

    [Fact]
    public async Task Head_OfAContent_TellsHowLongItIsAndKnowsNoRange()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);

        var head = await recruiter.HeadAsync($"{path}/content", ("Range", "bytes=0-3"));

        (head.Status, head.Content, head.Headers["Content-Length"]).ShouldBe((200, string.Empty, $"{Upload.Pdf.Length}"));
    }

    [Fact]
    public async Task Head_OfWhatIsKnown_IsNotModified()
    {
        var booked = await stage.ScheduleAsync();
        using var recruiter = stage.Host.Recruiter();
        var etag = (await recruiter.HeadAsync(booked.Path)).ETag!;

        (await recruiter.HeadAsync(booked.Path, ("If-None-Match", etag))).Status.ShouldBe(304);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("candidate", 403)]
    [InlineData("recruiter", 200)]
    public async Task Head_ByAnybody_IsForThoseWhoMayRead(string? role, int status)
    {
        var booked = await stage.ScheduleAsync();
        using var caller = role is null ? stage.Host.Anonymous : stage.As(role);

        var head = await caller.HeadAsync(booked.Path);

        (head.Status, head.Content).ShouldBe((status, string.Empty));
    }

    private static IEnumerable<string> Kept(Reply reply) => reply.Headers.Where(header => !_passing.Contains(header.Key)).Select(header => $"{header.Key}: {header.Value}");
}
