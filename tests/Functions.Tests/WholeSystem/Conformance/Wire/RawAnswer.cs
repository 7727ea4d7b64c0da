using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

/// <summary>An answer as it came.</summary>
/// <param name="StatusLine">Such as <c>HTTP/1.1 200 OK</c>.</param>
/// <param name="Headers">As they were written, in order.</param>
/// <param name="WasAskedForBody">The server said <c>100 Continue</c> before.</param>
internal sealed record RawAnswer(string StatusLine, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, bool WasAskedForBody)
{
    private const int LongestText = 64 * 1024;

    /// <summary>The server hung up.</summary>
    public static RawAnswer None { get; } = new("HTTP/1.1 0 no answer", [], [], false);

    public int Status => int.Parse(StatusLine.Split(' ')[1], CultureInfo.InvariantCulture);

    public string? Header(string name) =>
        Headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>The body where somebody might read it, otherwise what tells it from another.</summary>
    public string Text() => Body.Length <= LongestText && Utf8.IsValid(Body) ? Encoding.UTF8.GetString(Body) : $"{Body.Length} bytes, SHA-256 {Convert.ToHexString(SHA256.HashData(Body))}";
}
