using System.Text;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

/// <summary>A request as it goes over the wire; nothing is added that was not said.</summary>
/// <param name="Target">From the first slash.</param>
/// <param name="Headers">Written as <c>Name: value</c>; one of them is the host.</param>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<string> Headers, Payload? Body)
{
    public byte[] Head()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        foreach (var header in Headers.Concat(BodyHeaders()))
        {
            head.Append(header).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }

    public IEnumerable<byte[]> BodyPieces()
    {
        if (Body is null)
        {
            yield break;
        }

        if (!Body.IsChunked)
        {
            yield return Body.Content;
            yield break;
        }

        foreach (var chunk in Body.Content.Chunk(64 * 1024))
        {
            yield return [.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8];
        }

        yield return [.. "0\r\n\r\n"u8];
    }

    private IEnumerable<string> BodyHeaders()
    {
        if (Body is null)
        {
            yield break;
        }

        if (Body.Type is { } type)
        {
            yield return $"Content-Type: {type}";
        }

        yield return Body.IsChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {Body.Announced ?? Body.Content.Length}";
        if (Body.IsAskedFor)
        {
            yield return "Expect: 100-continue";
        }
    }
}
