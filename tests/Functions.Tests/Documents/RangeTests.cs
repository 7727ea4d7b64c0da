using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Ranges of a content of 35 bytes (RFC 9110, section 14).</summary>
public sealed class RangeTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("bytes=0-0", "bytes 0-0/35")]
    [InlineData("bytes=0-3", "bytes 0-3/35")]
    [InlineData("Bytes=0-3", "bytes 0-3/35")]
    [InlineData("bytes=9-", "bytes 9-34/35")]
    [InlineData("bytes=34-", "bytes 34-34/35")]
    [InlineData("bytes=-6", "bytes 29-34/35")]
    [InlineData("bytes=-500", "bytes 0-34/35")]
    [InlineData("bytes=10-500", "bytes 10-34/35")]
    public async Task Range_WithinTheContent_IsThatPart(string range, string part)
    {
        var reply = await GetAsync(("Range", range));

        (reply.Status, reply.Headers["Content-Range"]).ShouldBe((206, part));
        var bounds = part.Split(' ', '-', '/').Skip(1).Select(int.Parse).ToList();
        reply.Content.ShouldBe(Upload.Pdf[bounds[0]..(bounds[1] + 1)]);
    }

    [Theory]
    [InlineData("bytes=35-")]
    [InlineData("bytes=5000-6000")]
    [InlineData("bytes=-0")]
    public async Task Range_BeyondTheContent_IsRefusedWithItsLength(string range)
    {
        var reply = await GetAsync(("Range", range));

        (reply.Status, reply.Headers["Content-Range"], reply.Headers["Content-Type"]).ShouldBe((416, "bytes */35", "application/problem+json"));
        System.Text.Json.Nodes.JsonNode.Parse(reply.Content)!["code"]!.GetValue<string>().ShouldBe("range_not_satisfiable");
        reply.Headers.ContainsKey("Content-Disposition").ShouldBeFalse();
    }

    [Theory]
    [InlineData("bits=0-1")]
    [InlineData("lines=1-2")]
    [InlineData("bytes 0-1")]
    [InlineData("bytes=")]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=0-1,4-5")]
    [InlineData("nonsense")]
    public async Task Range_OfAnotherUnitOrForm_IsPassedOver(string range)
    {
        var reply = await GetAsync(("Range", range));

        (reply.Status, reply.Content.Length, reply.Headers["Accept-Ranges"]).ShouldBe((200, Upload.Pdf.Length, "bytes"));
        reply.Headers.ContainsKey("Content-Range").ShouldBeFalse();
    }

    [Theory]
    [InlineData("{0}", 206)]
    [InlineData("W/{0}", 200)]
    [InlineData("\"other\"", 200)]
    public async Task IfRange_OfTheSameContent_IsThePartAndOfAnotherAllOfIt(string condition, int status)
    {
        var etag = (await GetAsync()).Headers["ETag"];

        (await GetAsync(("Range", "bytes=0-3"), ("If-Range", condition.Replace("{0}", etag, StringComparison.Ordinal)))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task IfMatch_OfAnotherContent_IsRefusedWithAProblem()
    {
        var reply = await GetAsync(("If-Match", "\"other\""));

        (reply.Status, reply.Headers["Content-Type"]).ShouldBe((412, "application/problem+json"));
        System.Text.Json.Nodes.JsonNode.Parse(reply.Content)!["code"]!.GetValue<string>().ShouldBe("precondition_failed");
    }

    private async Task<Download> GetAsync(params (string Name, string Value)[] headers)
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);
        return await recruiter.DownloadAsync($"{path}/content", headers);
    }
}
