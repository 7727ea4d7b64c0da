using System.Text;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

/// <summary>The body of a request, and how it is sent.</summary>
/// <param name="Type">Its <c>Content-Type</c>, if any is told.</param>
internal sealed record Payload(byte[] Content, string? Type)
{
    /// <summary>In chunks, its length untold.</summary>
    public bool IsChunked { get; init; }

    /// <summary>After the server has said that it wants it.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>How much is announced; the caller goes silent after less.</summary>
    public int? Announced { get; init; }

    public static Payload Json(string text) => new(Encoding.UTF8.GetBytes(text), "application/json");

    public static Payload Text(string text, string? type) => new(Encoding.UTF8.GetBytes(text), type);

    /// <summary>JSON, or anything, of so many bytes.</summary>
    public static Payload Long(int length, string type) => Text($"{{\"notes\":\"{new string('x', length - 12)}\"}}", type);

    /// <summary>A form with one file, after fields written as <c>name=value</c>.</summary>
    public static Payload Form(byte[] file, string fileName, params string[] fields)
    {
        const string boundary = "conformance";
        var head = new StringBuilder();
        foreach (var field in fields.Select(field => field.Split('=', 2)))
        {
            head.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"{field[0]}\"\r\n\r\n{field[1]}\r\n");
        }

        head.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return new Payload([.. Encoding.UTF8.GetBytes(head.ToString()), .. file, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n")], $"multipart/form-data; boundary={boundary}");
    }
}
