using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Recordings that are too large for one request come in parts.</summary>
public sealed class PartialUploadTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly byte[][] _parts = [Recording.Head, [.. Enumerable.Repeat((byte)1, 100_000)], [.. Enumerable.Repeat((byte)2, 70_000)]];

    [Fact]
    public async Task Parts_InAnyOrderAndAgain_AreOneDocument()
    {
        using var recruiter = stage.Host.Recruiter();
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await recruiter.SendPartAsync(path, upload, 2, [9]);
        foreach (var number in new[] { 3, 1, 2 })
        {
            (await recruiter.SendPartAsync(path, upload, number, _parts[number - 1])).Status.ShouldBe(204);
        }

        var reply = await recruiter.CompleteAsync(path, upload, 3);

        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        (reply.Text("kind"), reply.Text("contentType"), reply["size"].GetValue<long>()).ShouldBe(("recording", "video/mp4", _parts.Sum(part => part.Length)));
        var content = await recruiter.DownloadAsync($"{path}/documents/{reply.Text("id")}/content");
        content.Content.ShouldBe([.. _parts.SelectMany(part => part)]);
    }

    [Fact]
    public async Task Complete_OnceTaken_LeavesTheDocumentAlone()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var (path, upload) = (await recruiter.BookedAsync(), Guid.NewGuid());
        await SendAsync(recruiter, path, upload);

        await recruiter.CompleteAsync(path, upload, 3);

        host.Blobs().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Complete_RepeatedWithItsKey_IsAnsweredAsBefore()
    {
        using var recruiter = stage.Host.Recruiter();
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await SendAsync(recruiter, path, upload);
        var first = await recruiter.CompleteAsync(path, upload, 3, ("Idempotency-Key", "once"));

        var again = await recruiter.CompleteAsync(path, upload, 3, ("Idempotency-Key", "once"));

        (again.Status, again.Text("id"), again.Headers["Idempotency-Replayed"]).ShouldBe((201, first.Text("id"), "true"));
        (await recruiter.CompleteAsync(path, Guid.NewGuid(), 3, ("Idempotency-Key", "once"))).ShouldBeRefused(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Complete_WithAPartMissing_NamesItAndCanBeRepeated()
    {
        using var recruiter = stage.Host.Recruiter();
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await recruiter.SendPartAsync(path, upload, 1, _parts[0]);
        await recruiter.SendPartAsync(path, upload, 3, _parts[2]);

        var refused = await recruiter.CompleteAsync(path, upload, 3);
        await recruiter.SendPartAsync(path, upload, 2, _parts[1]);

        refused.ShouldBeRefused(400, "validation_failed");
        refused["errors"]["parts"]![0]!.GetValue<string>().ShouldBe("Part 2 of 3 is not there: send it again.");
        (await recruiter.CompleteAsync(path, upload, 3)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Complete_WithFewerPartsThanWereSent_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await SendAsync(recruiter, path, upload);

        (await recruiter.CompleteAsync(path, upload, 2))["errors"]["parts"]![0]!.GetValue<string>().ShouldBe("More than 2 parts were sent.");
    }

    [Fact]
    public async Task Parts_OfSomebodyElse_AreNotThere()
    {
        using var recruiter = stage.Host.Recruiter();
        using var admin = stage.As("admin");
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await SendAsync(recruiter, path, upload);

        (await admin.CompleteAsync(path, upload, 3)).ShouldBeRefused(400, "validation_failed");
        (await recruiter.CompleteAsync(path, upload, 3)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Parts_WhoseContentIsNoRecording_AreRefusedAsAWhole()
    {
        using var recruiter = stage.Host.Recruiter();
        var (path, upload) = ((await stage.ScheduleAsync()).Path, Guid.NewGuid());
        await recruiter.SendPartAsync(path, upload, 1, Upload.Pdf);

        (await recruiter.CompleteAsync(path, upload, 1)).ShouldBeRefused(415, "unsupported_media_type");
    }

    [Fact]
    public async Task Parts_NeverPutTogether_AreSweptADayAfterTheLast()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var (path, upload) = (await recruiter.BookedAsync(), Guid.NewGuid());
        await SendAsync(recruiter, path, upload);

        await host.AdvanceAsync(TimeSpan.FromHours(20));
        host.Blobs().Count.ShouldBe(4, "three parts and their mark");
        await host.AdvanceAsync(TimeSpan.FromHours(30));

        host.Blobs().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task Part_OfAnImpossibleNumber_IsRefused(int number)
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.SendPartAsync((await stage.ScheduleAsync()).Path, Guid.NewGuid(), number, Recording.Head);

        reply.ShouldBeRefused(400, "validation_failed");
        reply["errors"]["part"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Part_EmptyOrTooLarge_IsRefusedAndLeavesNone()
    {
        await using var host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?> { ["Documents:LargestMegabytes"] = "1" });
        using var recruiter = host.Recruiter();
        var (path, upload) = (await recruiter.BookedAsync(), Guid.NewGuid());

        (await recruiter.SendPartAsync(path, upload, 1, [])).ShouldBeRefused(400, "validation_failed");
        var tooLarge = await recruiter.SendPartAsync(path, upload, 1, new byte[1024 * 1024 + 1]);

        tooLarge.ShouldBeRefused(413, "payload_too_large");
        tooLarge["limit"].GetValue<long>().ShouldBe(1024 * 1024);
        (await recruiter.CompleteAsync(path, upload, 1)).ShouldBeRefused(400, "validation_failed");
    }

    [Theory]
    [InlineData("upload=9a5f8e0e-7a53-4a8f-8a44-0a6e4a8a2b11")]
    [InlineData("parts=1")]
    [InlineData("upload=first&parts=1")]
    public async Task Complete_SayingHalfOfIt_IsRefused(string query)
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync($"{(await stage.ScheduleAsync()).Path}/documents?kind=recording&name=talk.mp4&{query}");

        reply.ShouldBeRefused(400, "validation_failed");
        reply["errors"]["upload"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Complete_WithABody_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        var query = $"kind=recording&name=talk.mp4&upload={Guid.NewGuid()}&parts=1";

        var path = $"{(await stage.ScheduleAsync()).Path}/documents?{query}";

        (await recruiter.PostAsync(path, Upload.Raw(Recording.Head, null))).ShouldBeRefused(400, "validation_failed");
        (await recruiter.PostAsync(path, new StreamContent(new Recording(100)))).ShouldBeRefused(400, "validation_failed");
    }

    private static async Task SendAsync(Caller caller, string path, Guid upload)
    {
        for (var number = 1; number <= _parts.Length; number++)
        {
            (await caller.SendPartAsync(path, upload, number, _parts[number - 1])).Status.ShouldBe(204);
        }
    }
}
