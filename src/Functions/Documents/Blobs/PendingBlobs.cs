using System.Text.Json;
using Interviews.Domain.Documents;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage.Json;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Documents.Blobs;

/// <summary>
/// Remembers which blobs are on their way to or from an interview, so that what a crash leaves between the blob and the store is found again. A mark is a small blob
/// under <c>pending/</c>: the sweep reads those few, of every organisation, and need not list all blobs there are; and the store is not asked across organisations.
/// </summary>
public sealed class PendingBlobs(IBlobs blobs, IStore store, TimeProvider time)
{
    private const string Folder = "pending";

    /// <summary>Far longer than a request lives between its mark and its commit.</summary>
    private static readonly Duration Settled = Duration.FromDays(1);

    /// <summary>To be called before the blob appears, and before its record is deleted.</summary>
    /// <param name="blobName">The blob, or a folder of blobs that have no record.</param>
    public async Task MarkAsync(string organizationId, Guid interviewId, Guid documentId, string blobName, CancellationToken cancellation)
    {
        var mark = new Mark(organizationId, interviewId, documentId, blobName, Now);
        await using var writer = await blobs.OpenWriteAsync(NameOf(documentId), cancellation);
        await writer.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(mark, StorageJson.Options), cancellation);
        await writer.CompleteAsync(cancellation);
    }

    /// <summary>The blob and its record agree.</summary>
    public Task ClearAsync(Guid documentId, CancellationToken cancellation) => blobs.DeleteAsync(NameOf(documentId), cancellation);

    /// <summary>The names of all marks there are.</summary>
    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellation) => blobs.ListAsync(Folder, cancellation);

    /// <summary>Settles what a mark is about, once it is a day old: without a record the blob goes. Does no harm when it is repeated.</summary>
    public async Task SettleAsync(string name, CancellationToken cancellation)
    {
        if (await ReadAsync(name, cancellation) is not { } mark || Now - mark.MarkedAt < Settled)
        {
            return;
        }

        var document = await store.ReadAsync<InterviewDocument>(mark.OrganizationId, InterviewDocument.IdOf(mark.InterviewId, mark.DocumentId), cancellation);
        if (document is null)
        {
            await blobs.DeleteAsync(mark.BlobName, cancellation);
            await foreach (var part in blobs.ListAsync(mark.BlobName, cancellation))
            {
                await blobs.DeleteAsync(part, cancellation);
            }
        }

        await blobs.DeleteAsync(name, cancellation);
    }

    private Instant Now => time.GetCurrentInstant();

    private static string NameOf(Guid documentId) => $"{Folder}/{documentId:N}";

    private async Task<Mark?> ReadAsync(string name, CancellationToken cancellation)
    {
        await using var content = await blobs.OpenReadAsync(name, cancellation);
        return content is null ? null : await JsonSerializer.DeserializeAsync<Mark>(content, StorageJson.Options, cancellation);
    }

    private sealed record Mark(string OrganizationId, Guid InterviewId, Guid DocumentId, string BlobName, Instant MarkedAt);
}
