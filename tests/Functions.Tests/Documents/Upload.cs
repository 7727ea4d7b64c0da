using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Sends documents as clients do.</summary>
internal static class Upload
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    /// <summary>The smallest that is one.</summary>
    public static byte[] Docx()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in (string[])["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
            {
                archive.CreateEntry(part);
            }
        }

        return file.ToArray();
    }

    public static Task<Reply> UploadAsync(
        this Caller caller, string interview, string kind, string name, byte[] content, string? type = null, params (string Name, string Value)[] headers) =>
        caller.PostAsync($"{interview}/documents?kind={kind}&name={Uri.EscapeDataString(name)}", Raw(content, type), headers);

    /// <summary>Books an interview.</summary>
    /// <returns>Its path below <c>/api/</c>.</returns>
    public static async Task<string> BookedAsync(this Caller recruiter)
    {
        var interview = await recruiter.PostAsync("interviews", """{"type":"video","scheduledAt":"2026-03-20T10:00:00Z","duration":30,"candidateId":"c-1"}""");
        return $"interviews/{interview.Text("id")}";
    }

    /// <summary>One part of a recording; the last request of an upload in parts is <see cref="CompleteAsync"/>.</summary>
    public static Task<Reply> SendPartAsync(this Caller caller, string interview, Guid upload, int part, byte[] content) =>
        caller.PutAsync($"{interview}/documents/uploads/{upload}/{part}", Raw(content, "application/octet-stream"));

    public static Task<Reply> CompleteAsync(this Caller caller, string interview, Guid upload, int parts, params (string Name, string Value)[] headers) =>
        caller.PostAsync($"{interview}/documents?kind=recording&name=talk.mp4&upload={upload}&parts={parts}", headers: headers);

    /// <summary>An uploaded document's path below <c>/api/</c>.</summary>
    public static async Task<string> UploadedAsync(this Caller caller, string interview, string kind = "resume", string name = "cv.pdf", string query = "")
    {
        var reply = await caller.PostAsync($"{interview}/documents?kind={kind}&name={name}{query}", Raw(Pdf, null));
        return $"{interview}/documents/{reply.Text("id")}";
    }

    public static HttpContent Raw(byte[] content, string? type)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return body;
    }

    /// <param name="fields">Before the file.</param>
    public static MultipartFormDataContent Form(byte[] content, string fileName, string type, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(Raw(content, type), "file", fileName);
        return form;
    }

    /// <summary>Everything that lies in the folder of blobs, finished or not.</summary>
    public static IReadOnlyList<string> Blobs(this InterviewsHost host)
    {
        var folder = Path.Combine(host.Data, "blobs");
        return System.IO.Directory.Exists(folder)
            ? [.. System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))]
            : [];
    }
}
