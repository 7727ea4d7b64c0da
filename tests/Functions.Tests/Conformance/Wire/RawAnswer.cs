using System.Text;

namespace Interviews.Functions.Tests.Conformance.Wire;

/// <summary>An answer as it came.</summary>
/// <param name="StatusLine">Such as <c>HTTP/1.1 200 OK</c>.</param>
/// <param name="Headers">As they were written, in order.</param>
/// <param name="WasAskedForBody">The server said <c>100 Continue</c> before.</param>
internal sealed record RawAnswer(string StatusLine, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, bool WasAskedForBody)
{
    public int Status => int.Parse(StatusLine.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public string? Header(string name) =>
        Headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>The body where it can be read, otherwise what tells it from another.</summary>
    public string Text()
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Body);
        }
        catch (DecoderFallbackException)
        {
            return $"{Body.Length} bytes, SHA-256 {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Body))}";
        }
    }
}
