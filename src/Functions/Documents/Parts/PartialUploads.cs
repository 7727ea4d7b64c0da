using System.Buffers;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Documents.Content;

namespace Interviews.Functions.Documents.Parts;

/// <summary>
/// Contents too large for one request, on their way in parts. They lie there until they are put together or, a day after the last part came, the sweep takes them.
/// </summary>
public sealed class PartialUploads(IBlobs blobs, PendingBlobs pending)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>A part that is sent again replaces the one before; one that is refused leaves nothing.</summary>
    internal async Task<Refusal?> KeepAsync(PartialUpload upload, int number, Stream part, DocumentLimits limits, CancellationToken cancellationToken)
    {
        await pending.MarkAsync(upload.OrganizationId, upload.InterviewId, upload.Id, upload.Folder, cancellationToken);
        await using var writer = await blobs.OpenWriteAsync(upload.PartName(number), cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var size = 0L;
            while (size <= limits.LargestPart && await part.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                size += read;
                await writer.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            if (DocumentRules.CheckPartSize(size, limits) is { } refusal)
            {
                return refusal;
            }

            await writer.CompleteAsync(cancellationToken);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal IIncomingContent Content(Actor actor, Guid interviewId, Guid uploadId, int parts) =>
        new PartsContent(this, blobs, BlobNames.OfUpload(actor, interviewId, uploadId), parts);

    internal async Task RemoveAsync(PartialUpload upload, CancellationToken cancellationToken)
    {
        await foreach (var part in blobs.ListAsync(upload.Folder, cancellationToken))
        {
            await blobs.DeleteAsync(part, cancellationToken);
        }

        await pending.ClearAsync(upload.Id, cancellationToken);
    }
}
