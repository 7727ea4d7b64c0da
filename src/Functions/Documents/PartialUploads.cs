using Interviews.Domain.Access;
using Interviews.Domain.Documents;

namespace Interviews.Functions.Documents;

/// <summary>
/// Contents too large for one request, on their way in parts. They lie there until they are put together or, a day after the last part came, the sweep takes them.
/// </summary>
public sealed class PartialUploads(IBlobs blobs, PendingBlobs pending)
{
    /// <summary>A part that is sent again replaces the one before.</summary>
    internal async Task<IBlobWriter> OpenWriteAsync(PartialUpload upload, int number, CancellationToken cancellation)
    {
        await pending.MarkAsync(upload.OrganizationId, upload.InterviewId, upload.Id, upload.Folder, cancellation);
        return await blobs.OpenWriteAsync(upload.PartName(number), cancellation);
    }

    internal IIncomingContent Content(Actor actor, Guid interviewId, Guid uploadId, int parts) =>
        new PartsContent(this, blobs, BlobNames.OfUpload(actor, interviewId, uploadId), parts);

    internal async Task RemoveAsync(PartialUpload upload, CancellationToken cancellation)
    {
        await foreach (var part in blobs.ListAsync(upload.Folder, cancellation))
        {
            await blobs.DeleteAsync(part, cancellation);
        }

        await pending.ClearAsync(upload.Id, cancellation);
    }
}
