using System.Net.Http.Headers;
using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>What is not taken, and that it leaves nothing behind.</summary>
public sealed class UploadRefusalTests(Stage stage) : IClassFixture<Stage>
{
    private const int Limit = 10 * 1024 * 1024;

    [Theory]
    [InlineData("resume", "cv.pdf", "application/pdf", "<html><script>alert(1)</script>", 415, "unsupported_media_type", "contentType")]
    [InlineData("resume", "cv.pdf", null, "MZ\u0090\u0000\u0003", 415, "unsupported_media_type", "contentType")]
    [InlineData("resume", "cv.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>", 415, "unsupported_media_type", "contentType")]
    [InlineData("resume", "cv.png", "image/png", "%PDF-1.7\n", 415, "unsupported_media_type", "contentType")]
    [InlineData("recording", "talk.pdf", "application/pdf", "%PDF-1.7\n", 415, "unsupported_media_type", "contentType")]
    [InlineData("resume", "cv.txt", "text/plain; charset=utf-16", "text", 415, "unsupported_media_type", "contentType")]
    [InlineData("resume", "run.bat", "text/plain", "format c:", 400, "validation_failed", "name")]
    [InlineData("resume", "../cv.pdf", "application/pdf", "%PDF-1.7\n", 400, "validation_failed", "name")]
    [InlineData("resume", "a\u0007.pdf", "application/pdf", "%PDF-1.7\n", 400, "validation_failed", "name")]
    [InlineData("resume", "", "application/pdf", "%PDF-1.7\n", 400, "validation_failed", "name")]
    [InlineData("", "cv.pdf", "application/pdf", "%PDF-1.7\n", 400, "validation_failed", "kind")]
    [InlineData("photo", "cv.pdf", "application/pdf", "%PDF-1.7\n", 400, "validation_failed", "kind")]
    [InlineData("resume", "cv.pdf", "application/pdf", "", 400, "validation_failed", "file")]
    public async Task Upload_OfWhatIsNotTaken_SaysWhyAndLeavesNothing(
        string kind, string name, string? type, string content, int status, string code, string field)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        var reply = await recruiter.UploadAsync(booked.Path, kind, name, Encoding.UTF8.GetBytes(content), type);

        reply.ShouldBeRefused(status, code, field);
        await ShouldHaveNothing(booked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_LargerThanTheLimit_TellsTheLimit(bool chunked)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        var body = Upload.Raw([.. Upload.Pdf, .. new byte[Limit]], "application/pdf");
        if (chunked)
        {
            body.Headers.ContentLength = null;
        }

        var reply = await recruiter.PostAsync($"{booked.Path}/documents?kind=resume&name=cv.pdf", body, chunked ? [("Transfer-Encoding", "chunked")] : []);

        reply.ShouldBeRefused(413, "payload_too_large");
        reply["limit"].GetValue<long>().ShouldBe(Limit);
        await ShouldHaveNothing(booked);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nresume\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n\r\n%PDF-1.7 and then", "body")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nresume\r\n--b--\r\n", "file")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"shoeSize\"\r\n\r\n9\r\n--b--\r\n", "shoeSize")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n\r\n%PDF-1.7\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.pdf\"\r\n\r\n%PDF-1.7\r\n--b--\r\n", "file")]
    [InlineData("no form at all", "body")]
    public async Task Upload_OfABrokenForm_SaysWhyAndLeavesNothing(string form, string field)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        var query = field == "file" && !form.Contains("kind", StringComparison.Ordinal) ? "?kind=resume" : string.Empty;

        (await recruiter.PostAsync($"{booked.Path}/documents{query}", body)).ShouldBeRefused(400, "validation_failed", field);

        await ShouldHaveNothing(booked);
    }

    [Fact]
    public async Task Upload_ToACancelledInterview_IsIllegal()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.BringAsync(Life.Cancelled);

        (await recruiter.UploadAsync(booked.Path, "resume", "cv.pdf", Upload.Pdf)).ShouldBeRefused(409, "invalid_transition");

        await ShouldHaveNothing(booked);
    }

    private async Task ShouldHaveNothing(Booked booked)
    {
        (await stage.ReadAsync($"{booked.Path}/documents"))["items"].AsArray().ShouldBeEmpty();
        stage.Host.Blobs().ShouldBeEmpty();
    }
}
