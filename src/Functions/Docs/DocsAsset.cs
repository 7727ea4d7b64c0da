using System.IO.Compression;

namespace Interviews.Functions.Docs;

/// <summary>One file of the documentation page.</summary>
/// <param name="ETag">Without quotes; another one for each encoding.</param>
/// <param name="ContentEncoding"><c>gzip</c>, or <c>null</c> for plain content.</param>
public sealed record DocsAsset(byte[] Content, string ContentType, string ETag, string? ContentEncoding)
{
    /// <summary>The same for a client that takes no compressed content.</summary>
    internal DocsAsset Plain()
    {
        if (ContentEncoding is null)
        {
            return this;
        }

        using var plain = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress))
        {
            packed.CopyTo(plain);
        }

        return new DocsAsset(plain.ToArray(), ContentType, ETag + "-plain", ContentEncoding: null);
    }
}
