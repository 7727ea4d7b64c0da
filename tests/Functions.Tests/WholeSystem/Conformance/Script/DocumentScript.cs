using System.Text;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;
using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Documents come as they are, in forms and in parts, and are read back whole and in ranges.</summary>
internal static class DocumentScript
{
    private const string Documents = "interviews/<interview>/documents";
    private const string Parts = $"{Documents}/uploads/9a5f8e0e-7a53-4a8f-8a44-0a6e4a8a2b11";
    private static readonly Payload _pdf = new(Upload.Pdf, "application/pdf");
    private static readonly byte[] _large = [.. Upload.Pdf, .. Enumerable.Repeat((byte)' ', 700_000)];

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new Ask(201, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf&visibleToCandidate=true", _pdf) { Headers = ["Idempotency-Key: cv"], Keep = "cv" },
        new Ask(201, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf&visibleToCandidate=true", _pdf) { Headers = ["Idempotency-Key: cv"] },
        new Ask(422, Recruiter, "POST", $"{Documents}?kind=guide&name=guide.pdf", _pdf) { Headers = ["Idempotency-Key: cv"] },
        new Ask(201, Lead, "POST", Documents, Payload.Form(Upload.Pdf, "fragen für morgen.pdf", "kind=guide")) { Keep = "guide" },
        new Ask(201, Recruiter, "POST", $"{Documents}?kind=other", new Payload(_large, null) { IsChunked = true }) { Headers = ["Content-Disposition: attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf"], Keep = "large" },
        new Ask(201, Recruiter, "POST", $"{Documents}?kind=other&name=notes.txt", Payload.Text("Élan.", "text/plain") with { IsAskedFor = true }) { Keep = "text" },
        new Ask(413, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf", new Payload(new byte[2 * 1024 * 1024], "application/pdf")),
        new Ask(413, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf", new Payload([.. Upload.Pdf, .. new byte[2 * 1024 * 1024]], null) { IsChunked = true }),
        new Ask(413, Recruiter, "POST", Documents, Payload.Form([.. Upload.Pdf, .. new byte[3 * 1024 * 1024]], "cv.pdf", "kind=resume")),
        new Ask(413, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf", new Payload(new byte[2 * 1024 * 1024], "application/pdf") { IsAskedFor = true }),
        new Ask(0, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.pdf", _pdf with { Announced = 5000 }),
        new Ask(400, Recruiter, "POST", Documents, _pdf),
        new Ask(400, Recruiter, "POST", Documents, Payload.Text("no form at all", "multipart/form-data; boundary=x")),
        new Ask(415, Recruiter, "POST", $"{Documents}?kind=resume&name=cv.exe", new Payload(Encoding.ASCII.GetBytes("MZ\u0001\u0002"), "application/x-msdownload")),
        new Ask(403, OtherCandidate, "POST", $"{Documents}?kind=resume&name=cv.pdf", _pdf),
        new Ask(401, Nobody, "POST", $"{Documents}?kind=resume&name=cv.pdf", _pdf),
        new Ask(404, Stranger, "POST", $"{Documents}?kind=resume&name=cv.pdf", _pdf),
        new Ask(204, Recruiter, "PUT", $"{Parts}/1", new Payload([.. Recording.Head, .. new byte[600_000]], "application/octet-stream")),
        new Ask(204, Recruiter, "PUT", $"{Parts}/2", new Payload(new byte[600_000], "application/octet-stream") { IsChunked = true }),
        new Ask(400, Recruiter, "PUT", $"{Parts}/0", new Payload([1], null)),
        new Ask(413, Recruiter, "PUT", $"{Parts}/3", new Payload(new byte[(1024 * 1024) + 1], null)),
        new Ask(404, Recruiter, "PUT", $"{Parts}/three", new Payload([1], null)),
        new Ask(403, Candidate, "PUT", $"{Parts}/1", new Payload([1], null)),
        Post(400, Recruiter, $"{Documents}?kind=recording&name=talk.mp4&upload=9a5f8e0e-7a53-4a8f-8a44-0a6e4a8a2b11&parts=3"),
        Post(201, Recruiter, $"{Documents}?kind=recording&name=talk.mp4&upload=9a5f8e0e-7a53-4a8f-8a44-0a6e4a8a2b11&parts=2") with { Keep = "talk" },
        Get(200, Recruiter, Documents),
        Get(200, Candidate, Documents),
        Get(403, OtherCandidate, Documents),
        Get(200, Recruiter, $"{Documents}/<cv>") with { Keep = "cv" },
        Get(304, Recruiter, $"{Documents}/<cv>", "If-None-Match: <cv.etag>"),
        Get(404, Candidate, $"{Documents}/<guide>"),
        Get(404, Recruiter, $"{Documents}/1b9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10"),
        Get(404, Recruiter, "interviews/<video>/documents/<cv>"),
        Get(200, Recruiter, $"{Documents}/<cv>/content") with { Keep = "content" },
        Get(304, Recruiter, $"{Documents}/<cv>/content", "If-None-Match: <content.etag>"),
        Get(412, Recruiter, $"{Documents}/<cv>/content", "If-Match: \"other\""),
        Get(200, Candidate, $"{Documents}/<cv>/content"),
        Get(200, Recruiter, $"{Documents}/<guide>/content"),
        Get(200, Recruiter, $"{Documents}/<large>/content"),
        Get(200, Recruiter, $"{Documents}/<text>/content"),
        Get(206, Recruiter, $"{Documents}/<cv>/content", "Range: bytes=0-3"),
        Get(206, Recruiter, $"{Documents}/<talk>/content", "Range: bytes=500000-700099"),
        Get(206, Recruiter, $"{Documents}/<cv>/content", "Range: bytes=-6"),
        Get(416, Recruiter, $"{Documents}/<cv>/content", "Range: bytes=5000-"),
        Get(200, Recruiter, $"{Documents}/<cv>/content", "Range: lines=1-2"),
        Get(200, Recruiter, $"{Documents}/<cv>/content", "Range: bytes=0-3", "If-Range: \"other\""),
        Get(403, OtherCandidate, $"{Documents}/<cv>/content"),
        Get(404, Stranger, $"{Documents}/<cv>/content"),
        new Ask(200, Recruiter, "HEAD", $"{Documents}/<cv>/content"),
        new Ask(200, Recruiter, "HEAD", $"{Documents}/<cv>"),
        new Ask(403, OtherCandidate, "HEAD", $"{Documents}/<cv>/content"),
        Delete(403, Candidate, $"{Documents}/<cv>"),
        Delete(204, Recruiter, $"{Documents}/<guide>"),
        Delete(404, Recruiter, $"{Documents}/<guide>"),
        Get(404, Recruiter, $"{Documents}/<guide>/content"),
    ];
}
