using System.Text.Json;
using Interviews.Domain.Documents;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage.Json;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Documents.Blobs;

/// <summary>
/// Remembers which blobs are on their way to or from an interview, so that what a crash leaves between the blob and the store is found again. A mark is a small blob
/// under <c>pending/</c>: the sweep reads those few, of every organization, and need not list all blobs there are; and the store is not asked across organizations.
/// </summary>
public sealed class PendingBlobs(IBlobs blobs, IStore store, TimeProvider time)
{
    private const string Folder = "pending";

    /// <summary>Far longer than a request lives between its mark and its commit.</summary>
    private static readonly Duration Settled = Duration.FromDays(1);

    /// <summary>To be called before the blob appears, and before its record is deleted.</summary>
    /// <param name="blobName">The blob, or a folder of blobs that have no record.</param>
    public async Task MarkAsync(string organizationId, Guid interviewId, Guid documentId, string blobName, CancellationToken cancellationToken)
    {
        var mark = new Mark(organizationId, interviewId, documentId, blobName, Now);
        await using var writer = await blobs.OpenWriteAsync(NameOf(documentId), cancellationToken);
        await writer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(mark, StorageJson.Options), cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>The blob and its record agree.</summary>
    public Task ClearAsync(Guid documentId, CancellationToken cancellationToken) => blobs.DeleteAsync(NameOf(documentId), cancellationToken);

    /// <summary>The names of all marks there are.</summary>
    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken) => blobs.ListAsync(Folder, cancellationToken);

    /// <summary>Settles what a mark is about, once it is a day old: without a record the blob goes. Does no harm when it is repeated.</summary>
    public async Task SettleAsync(string name, CancellationToken cancellationToken)
    {
        if (await ReadAsync(name, cancellationToken) is not { } mark || Now - mark.MarkedAt < Settled)
        {
            return;
        }

        var document = await store.ReadAsync<InterviewDocument>(mark.OrganizationId, InterviewDocument.IdOf(mark.InterviewId, mark.DocumentId), cancellationToken);
        if (document is null)
        {
            await blobs.DeleteAsync(mark.BlobName, cancellationToken);
            await foreach (var part in blobs.ListAsync(mark.BlobName, cancellationToken))
            {
                await blobs.DeleteAsync(part, cancellationToken);
            }
        }

        await blobs.DeleteAsync(name, cancellationToken);
    }

    private Instant Now => time.GetCurrentInstant();

    private static string NameOf(Guid documentId) => $"{Folder}/{documentId:N}";

    private async Task<Mark?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var content = await blobs.OpenReadAsync(name, cancellationToken);
        return content is null ? null : await JsonSerializer.DeserializeAsync<Mark>(content, StorageJson.Options, cancellationToken);
    }

    private sealed record Mark(string OrganizationId, Guid InterviewId, Guid DocumentId, string BlobName, Instant MarkedAt);
}
