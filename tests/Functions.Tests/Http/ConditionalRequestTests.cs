using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-04, REQ-OPS-05: reads carry an ETag, writes take <c>If-Match</c>.</summary>
public sealed class ConditionalRequestTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Every write to an interview that exists.</summary>
    public static TheoryData<string, string, Life, string> Writes => new()
    {
        { "PUT", "", Life.Scheduled, """{"notes":"new"}""" },
        { "DELETE", "", Life.Scheduled, "" },
        { "PUT", "/prepare", Life.Scheduled, "{}" },
        { "PUT", "/reschedule", Life.Scheduled, """{"newDateTime":"{{P9D}}"}""" },
        { "PUT", "/reschedule", Life.Cancelled, """{"newDateTime":"{{P9D}}"}""" },
        { "POST", "/cancel", Life.Scheduled, "{}" },
        { "POST", "/start", Life.Due, "{}" },
        { "PUT", "/complete", Life.Due, "{}" },
        { "POST", "/no-show", Life.Due, "{}" },
        { "DELETE", "/no-show", Life.NoShow, "" },
        { "POST", "/thank-you", Life.Completed, """{"recipients":["Jane"],"method":"email"}""" },
        { "POST", "/results", Life.Completed, """{"score":80}""" },
        { "PATCH", "", Life.Scheduled, """{"notes":"new"}""" },
        { "POST", "/next-round", Life.Completed, """{"scheduledAt":"{{P9D}}"}""" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WithAStaleETag_IsRefused(string method, string route, Life life, string body)
    {
        var booked = await stage.BringAsync(life);

        (await SendAsync(method, booked.Path + route, body, "\"stale\"")).ShouldBeRefused(412, "precondition_failed");
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WithTheETagThatWasRead_IsCarriedOut(string method, string route, Life life, string body)
    {
        var booked = await stage.BringAsync(life);

        (await SendAsync(method, booked.Path + route, body, (await stage.ReadAsync(booked.Path)).ETag!)).ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WithAListThatHoldsTheETag_IsCarriedOut(string method, string route, Life life, string body)
    {
        var booked = await stage.BringAsync(life);

        (await SendAsync(method, booked.Path + route, body, $"\"1ox\", {(await stage.ReadAsync(booked.Path)).ETag}")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Scorecard_WithAListThatHoldsTheETag_IsEdited()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var interviewer = stage.As("interviewer", booked.Interviewer);
        var posted = await interviewer.PostAsync($"{booked.Path}/feedback", """{"recommendation":"yes"}""");
        var path = $"{booked.Path}/feedback/{posted.Text("id")}";

        (await interviewer.PutAsync(path, """{"recommendation":"no"}""", ("If-Match", "\"1ox\", \"other\""))).ShouldBeRefused(412, "precondition_failed");
        (await interviewer.PutAsync(path, """{"recommendation":"no"}""", ("If-Match", $"\"1ox\", {posted.ETag}"))).ShouldBeAccepted();
    }

    [Fact]
    public async Task Document_WithAListThatHoldsTheETag_IsDeleted()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);
        var etag = (await recruiter.GetAsync(path)).ETag;

        (await recruiter.DeleteAsync(path, ("If-Match", $"W/{etag}"))).ShouldBeRefused(412, "precondition_failed");
        (await recruiter.DeleteAsync(path, ("If-Match", $"\"1ox\", {etag}"))).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Read_IfMatchOfAnother_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = stage.Host.Recruiter();
        var etag = (await recruiter.GetAsync(booked.Path)).ETag!;

        (await recruiter.GetAsync(booked.Path, ("If-Match", "\"other\""))).ShouldBeRefused(412, "precondition_failed");
        (await recruiter.GetAsync(booked.Path, ("If-Match", etag))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Write_WithAnyETag_IsCarriedOut()
    {
        var booked = await stage.BringAsync(Life.Scheduled);

        (await SendAsync("PUT", $"{booked.Path}/prepare", "{}", "*")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Write_WithAWeakETag_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        var etag = (await stage.ReadAsync(booked.Path)).ETag;

        (await SendAsync("PUT", $"{booked.Path}/prepare", "{}", $"W/{etag}")).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Write_Done_AnswersTheNewETag()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        var before = (await stage.ReadAsync(booked.Path)).ETag;

        var reply = await SendAsync("PUT", $"{booked.Path}/prepare", "{}", before!);

        reply.ETag.ShouldNotBe(before);
        (await stage.ReadAsync(booked.Path)).ETag.ShouldBe(reply.ETag);
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("W/{0}", 304)]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    public async Task Read_IfNoneMatch_IsNotModifiedWhenItIsKnown(string header, int status)
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = stage.Host.Recruiter();
        var etag = (await recruiter.GetAsync(booked.Path)).ETag;

        var reply = await recruiter.GetAsync(booked.Path, ("If-None-Match", header.Replace("{0}", etag, StringComparison.Ordinal)));

        reply.Status.ShouldBe(status);
        reply.ETag.ShouldBe(etag);
        (reply.Body is null).ShouldBe(status == 304);
    }

    [Theory]
    [InlineData("people")]
    [InlineData("candidates")]
    [InlineData("jobs")]
    public async Task Directory_ETags_GuardItsEntries(string kind)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        var created = await SendAsync("PUT", path, "{}", null);
        (created.Status, created.ETag).ShouldBe((201, (await stage.ReadAsync(path)).ETag));

        (await SendAsync("PUT", path, "{}", "\"stale\"")).ShouldBeRefused(412, "precondition_failed");
        (await SendAsync("PUT", path, "{}", created.ETag)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Directory_IfMatchOnWhatIsNotThere_IsRefused() =>
        (await SendAsync("PUT", $"people/{stage.NewId("entry")}", "{}", "*")).ShouldBeRefused(412, "precondition_failed");

    [Theory]
    [InlineData("people")]
    [InlineData("candidates")]
    [InlineData("jobs")]
    public async Task Directory_IfNoneMatchAny_WritesOnlyWhatIsNotThere(string kind)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(path, "{}", ("If-None-Match", "*"))).Status.ShouldBe(201);
        (await recruiter.PutAsync(path, "{}", ("If-None-Match", "*"))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Write_ManyWithTheSameETag_OneWins()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        var etag = (await stage.ReadAsync(booked.Path)).ETag;

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => SendAsync("PUT", booked.Path, $$"""{"notes":"{{number}}"}""", etag)));

        replies.Count(reply => reply.Status == 200).ShouldBe(1);
        replies.Count(reply => reply.Code == "precondition_failed").ShouldBe(19);
    }

    private async Task<Reply> SendAsync(string method, string path, string body, string? ifMatch)
    {
        using var recruiter = stage.Host.Recruiter();
        (string, string)[] headers = ifMatch is null ? [] : [("If-Match", ifMatch)];
        return await recruiter.SendAsync(new HttpMethod(method), path, body.Length == 0 ? null : Tokens.Fill(body, stage.Now), headers);
    }
}
