using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Files as browsers and office programs send them: by whatever name, the type that was seen is kept.</summary>
public sealed class UploadNamesTests(Stage stage) : IClassFixture<Stage>
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly byte[] _webM =
        [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0xF7, 0x81, 1, 0x42, 0xF2, 0x81, 4, 0x42, 0xF3, 0x81, 8, 0x42, 0x82, 0x84, .. "webm"u8, 0x42, 0x87, 0x81, 4];

    private static readonly byte[] _mp4 = [0, 0, 0, 24, .. "ftypisom\0\0\u0002\0isommp42"u8];

    private static readonly byte[] _jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8];

    private static readonly byte[] _pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    [Theory]
    [InlineData("recording", "rec.webm", "video/webm;codecs=vp8,opus", "video/webm")]
    [InlineData("recording", "rec.webm", "video/webm;codecs=vp9,opus", "video/webm")]
    [InlineData("recording", "rec.webm", "video/webm;codecs=\"vp8,opus\"", "video/webm")]
    [InlineData("recording", "rec.webm", "audio/webm;codecs=opus", "audio/webm")]
    [InlineData("recording", "rec.mp4", "video/mp4;codecs=avc1.42E01E,mp4a.40.2", "video/mp4")]
    [InlineData("resume", "cv.docx", "application/wps-office.docx", Word)]
    [InlineData("resume", "cv.docx", "application/vnd.ms-office", Word)]
    [InlineData("resume", "cv.docx", "application/kswps", Word)]
    [InlineData("resume", "cv.docx", "application/haansoftdocx", Word)]
    [InlineData("resume", "cv.docx", "application/zip", Word)]
    [InlineData("resume", "cv.docx", "application/x-zip-compressed", Word)]
    [InlineData("resume", "cv.docx", "application/msword", Word)]
    [InlineData("resume", "cv.pdf", "application/x-pdf", "application/pdf")]
    [InlineData("resume", "cv.pdf", "binary/octet-stream", "application/pdf")]
    [InlineData("resume", "cv.pdf", "application/force-download", "application/pdf")]
    [InlineData("resume", "cv.pdf", "application/pdf; charset=binary", "application/pdf")]
    [InlineData("resume", "cv.pdf", "Application/PDF;q=", "application/pdf")]
    [InlineData("other", "photo.jfif", "image/jpeg", "image/jpeg")]
    [InlineData("other", "photo.jpe", "image/jpeg", "image/jpeg")]
    public async Task Upload_ByAnotherName_IsTakenAsWhatItIs(string kind, string name, string declared, string kept)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        var raw = await PostAsync(recruiter, booked, kind, name, declared);
        var form = await recruiter.PostAsync($"{booked.Path}/documents", Form(kind, name, declared));

        (raw.Status, raw.Text("contentType")).ShouldBe((201, kept));
        (form.Status, form.Text("contentType")).ShouldBe((201, kept));
    }

    [Theory]
    [InlineData("resume", "cv.pdf", "image/png")]
    [InlineData("resume", "cv.pdf", "application/msword")]
    [InlineData("resume", "cv.docx", "application/pdf")]
    [InlineData("resume", "cv.pdf", "nonsense")]
    [InlineData("recording", "rec.webm", "video/mp4;codecs=avc1.42E01E,mp4a.40.2")]
    public async Task Upload_ThatContradictsItsType_IsUnsupported(string kind, string name, string declared)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        (await PostAsync(recruiter, booked, kind, name, declared)).ShouldBeRefused(415, "unsupported_media_type", "contentType");
    }

    [Theory]
    [InlineData("\n", 1, 201)]
    [InlineData("\u00EF\u00BB\u00BF", 1, 201)]
    [InlineData("x", 360, 201)]
    [InlineData("\0", 1_019, 201)]
    [InlineData("x", 1_025, 415)]
    public async Task Upload_PdfBehindOtherBytes_IsTakenAsFarAsReadersTakeIt(string before, int times, int status)
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();
        byte[] content = [.. Enumerable.Repeat(Encoding.Latin1.GetBytes(before), times).SelectMany(bytes => bytes), .. _pdf];

        (await recruiter.UploadAsync(booked.Path, "resume", "cv.pdf", content, "application/pdf")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Upload_Compressed_IsUnsupported()
    {
        using var recruiter = stage.Host.Recruiter();
        var body = Upload.Raw(_pdf, "application/pdf");
        body.Headers.ContentEncoding.Add("gzip");

        var reply = await recruiter.PostAsync($"{(await stage.ScheduleAsync()).Path}/documents?kind=resume&name=cv.pdf", body);

        reply.ShouldBeRefused(415, "unsupported_media_type");
        reply.Headers["Accept-Encoding"].ShouldBe("identity");
    }

    private static Task<Reply> PostAsync(Caller caller, Booked booked, string kind, string name, string declared)
    {
        var body = new ByteArrayContent(Content(name));
        body.Headers.TryAddWithoutValidation("Content-Type", declared);
        return caller.PostAsync($"{booked.Path}/documents?kind={kind}&name={name}", body);
    }

    private static HttpContent Form(string kind, string name, string declared)
    {
        var file = new ByteArrayContent(Content(name));
        file.Headers.TryAddWithoutValidation("Content-Type", declared);
        return new MultipartFormDataContent { { new StringContent(kind), "kind" }, { file, "file", name } };
    }

    private static byte[] Content(string name) => name.Split('.')[1] switch
    {
        "webm" => _webM,
        "mp4" => _mp4,
        "pdf" => _pdf,
        "docx" => Upload.Docx(),
        _ => _jpeg,
    };
}
