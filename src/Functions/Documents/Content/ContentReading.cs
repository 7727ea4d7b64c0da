using System.Buffers;
using System.Security.Cryptography;
using Interviews.Domain;
using Interviews.Domain.Documents;

namespace Interviews.Functions.Documents.Content;

/// <summary>Reads the content of a document once, in bounded memory: its size and hash, and no more of it than its kind may have.</summary>
internal static class ContentReading
{
    private const int BufferLength = 64 * 1024;

    /// <param name="take">Gets each piece, the first of which holds at least the head; a refusal ends the reading.</param>
    public static async Task<Result<ContentDigest>> ReadThroughAsync(
        this IncomingDocument document, DocumentLimits limits, Func<ReadOnlyMemory<byte>, Task<Refusal?>> take, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var size = 0L;
        try
        {
            while (true)
            {
                var read = await document.Content.ReadAsync(buffer.AsMemory(0, BufferLength), cancellationToken);
                if (read.IsRefused || read.Value == 0)
                {
                    return read.Refusal ?? await EndAsync(document, size, hash, limits, cancellationToken);
                }

                size += read.Value;
                var piece = buffer.AsMemory(0, read.Value);
                hash.AppendData(piece.Span);
                if ((DocumentRules.CheckSize(size, document.Kind, limits) ?? await take(piece)) is { } refusal)
                {
                    return refusal;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<Result<ContentDigest>> EndAsync(
        IncomingDocument document, long size, IncrementalHash hash, DocumentLimits limits, CancellationToken cancellationToken) =>
        (DocumentRules.CheckSize(size, document.Kind, limits) ?? await document.Content.EndAsync(cancellationToken)) is { } refusal
            ? refusal
            : new ContentDigest(size, Convert.ToHexStringLower(hash.GetHashAndReset()));
}

/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hex.</param>
internal sealed record ContentDigest(long Size, string Sha256);
