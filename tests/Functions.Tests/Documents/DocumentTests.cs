using System.Security.Cryptography;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

public sealed class DocumentTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Upload_RawBody_IsToldWithEverythingThatIsKnownOfIt()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        var reply = await recruiter.UploadAsync(booked.Path, "resume", "Résumé – 履歴書.pdf", Upload.Pdf, "application/pdf");

        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        reply.Headers["Location"].ShouldBe($"/api/{booked.Path}/documents/{reply.Text("id")}");
        (reply.Text("interviewId"), reply.Text("kind"), reply.Text("name"), reply.Text("contentType"), reply.Text("uploadedBy"))
            .ShouldBe((booked.Id, "resume", "Résumé – 履歴書.pdf", "application/pdf", "r-1"));
        reply["size"].GetValue<long>().ShouldBe(Upload.Pdf.Length);
        reply.Text("sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Upload.Pdf)));
        (await recruiter.GetAsync($"{booked.Path}/documents/{reply.Text("id")}")).ETag.ShouldBe(reply.ETag);
    }

    [Fact]
    public async Task Upload_Form_IsTaken()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        var reply = await recruiter.PostAsync(
            $"{booked.Path}/documents", Upload.Form(Upload.Pdf, "guide.pdf", "application/pdf", ("kind", "guide"), ("visibleToCandidate", "true")));

        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        (reply.Text("kind"), reply.Text("name"), reply["visibleToCandidate"].GetValue<bool>()).ShouldBe(("guide", "guide.pdf", true));
    }

    [Fact]
    public async Task Upload_NameInContentDisposition_IsTaken()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        var body = Upload.Raw(Upload.Pdf, "application/pdf");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf");

        (await recruiter.PostAsync($"{booked.Path}/documents?kind=resume", body)).Text("name").ShouldBe("résumé.pdf");
    }

    [Fact]
    public async Task Content_Whole_IsWhatWasUploadedToBeSavedAndNotRun()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path, name: "cv.pdf");

        var content = await recruiter.DownloadAsync($"{path}/content");

        content.Status.ShouldBe(200);
        content.Content.ShouldBe(Upload.Pdf);
        content.Headers["Content-Type"].ShouldBe("application/pdf");
        content.Headers["Content-Disposition"].ShouldStartWith("attachment; filename=cv.pdf");
        content.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        content.Headers["Content-Security-Policy"].ShouldContain("sandbox");
        content.Headers["ETag"].ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(Upload.Pdf))}\"");
    }

    [Theory]
    [InlineData("bytes=0-3", 206, 0, 4)]
    [InlineData("bytes=9-", 206, 9, -1)]
    [InlineData("bytes=-6", 206, -6, -1)]
    public async Task Content_Range_IsThatPart(string range, int status, int from, int length)
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);

        var part = await recruiter.DownloadAsync($"{path}/content", ("Range", range));

        part.Status.ShouldBe(status);
        var start = from < 0 ? Upload.Pdf.Length + from : from;
        part.Content.ShouldBe(length < 0 ? Upload.Pdf[start..] : Upload.Pdf[start..(start + length)]);
    }

    [Fact]
    public async Task Content_ThatIsKnown_IsNotSentAgain()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);
        var first = await recruiter.DownloadAsync($"{path}/content");

        var again = await recruiter.DownloadAsync($"{path}/content", ("If-None-Match", first.Headers["ETag"]));

        again.Status.ShouldBe(304);
        again.Content.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_Document_TakesItsBlobWithIt()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);
        var blobs = stage.Host.Blobs().Count;

        (await recruiter.DeleteAsync(path)).Status.ShouldBe(204);

        (await recruiter.GetAsync(path)).ShouldBeRefused(404, "not_found");
        (await recruiter.DownloadAsync($"{path}/content")).Status.ShouldBe(404);
        (await recruiter.DeleteAsync(path)).ShouldBeRefused(404, "not_found");
        stage.Host.Blobs().Count.ShouldBe(blobs - 1);
    }

    [Fact]
    public async Task Delete_WithAnotherETag_ChangesNothing()
    {
        using var recruiter = stage.Host.Recruiter();
        var path = await recruiter.UploadedAsync((await stage.ScheduleAsync()).Path);

        (await recruiter.DeleteAsync(path, ("If-Match", "\"other\""))).ShouldBeRefused(412, "precondition_failed");

        (await recruiter.GetAsync(path)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Candidate_SeesWhatIsSharedAndTheirOwn_AndWhoUploadedItOfNone()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        using var candidate = stage.As("candidate", booked.CandidateId);
        var guide = await recruiter.UploadedAsync(booked.Path, "guide", "guide.pdf");
        await recruiter.UploadedAsync(booked.Path, "assessment", "task.pdf", "&visibleToCandidate=true");
        await candidate.UploadedAsync(booked.Path, "assessment", "answer.pdf");

        var seen = (await candidate.GetAsync($"{booked.Path}/documents"))["items"].AsArray();

        seen.Select(document => (document!["name"]!.GetValue<string>(), document["own"]!.GetValue<bool>())).ShouldBe([("task.pdf", false), ("answer.pdf", true)], ignoreOrder: true);
        seen.ShouldAll(document => !document!.AsObject().ContainsKey("uploadedBy"));
        (await candidate.GetAsync(guide)).ShouldBeRefused(404, "not_found");
        (await candidate.DownloadAsync($"{guide}/content")).Status.ShouldBe(404);
        (await candidate.DeleteAsync(guide)).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Candidate_UploadsAGuide_IsForbidden()
    {
        var booked = await stage.ScheduleAsync();
        using var candidate = stage.As("candidate", booked.CandidateId);

        (await candidate.UploadAsync(booked.Path, "guide", "guide.pdf", Upload.Pdf)).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Timeline_Documents_AreToldToThoseWhoSeeThem()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        using var candidate = stage.As("candidate", booked.CandidateId);
        await recruiter.DeleteAsync(await recruiter.UploadedAsync(booked.Path, "guide", "guide.pdf"));
        await candidate.UploadedAsync(booked.Path);

        (await WhatAsync(recruiter)).ShouldBe(["DocumentAdded", "DocumentRemoved", "DocumentAdded"]);
        (await WhatAsync(candidate)).ShouldBe(["DocumentAdded"]);

        async Task<IEnumerable<string>> WhatAsync(Caller caller) => (await caller.GetAsync($"{booked.Path}/timeline"))["items"].AsArray()
            .Select(item => item!["what"]!.GetValue<string>()).Where(what => what.StartsWith("Document", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_SameKeyAndContent_IsTheSameAnswerAgain()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        var fields = new[] { ("kind", "resume") };
        var first = await recruiter.PostAsync($"{booked.Path}/documents", Upload.Form(Upload.Pdf, "cv.pdf", "application/pdf", fields), ("Idempotency-Key", "cv"));
        var blobs = stage.Host.Blobs().Count;

        var again = await recruiter.PostAsync($"{booked.Path}/documents", Upload.Form(Upload.Pdf, "cv.pdf", "application/pdf", fields), ("Idempotency-Key", "cv"));

        (first.Status, again.Status).ShouldBe((201, 201));
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        stage.Host.Blobs().Count.ShouldBe(blobs);
    }

    [Fact]
    public async Task Upload_SameKeyOtherContent_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        await recruiter.UploadAsync(booked.Path, "resume", "cv.pdf", Upload.Pdf, null, ("Idempotency-Key", "other"));

        var other = await recruiter.UploadAsync(booked.Path, "resume", "cv.pdf", [.. Upload.Pdf, .. "x"u8], null, ("Idempotency-Key", "other"));

        other.ShouldBeRefused(422, "idempotency_key_reused");
    }
}
