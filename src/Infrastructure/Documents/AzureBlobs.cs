using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Interviews.Domain.Documents;

namespace Interviews.Infrastructure.Documents;

/// <summary>Blobs in one container of Azure Blob Storage.</summary>
public sealed class AzureBlobs(BlobContainerClient container) : IBlobs
{
    /// <summary>How much of a blob is fetched at once, and kept in memory, for each reader.</summary>
    private const int ReadLength = 1024 * 1024;

    private volatile bool _exists;

    public async Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellationToken)
    {
        var blob = container.GetBlockBlobClient(BlobName.Checked(name));
        if (!_exists)
        {
            await container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
            _exists = true;
        }

        return new AzureBlobWriter(blob);
    }

    public async Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(BlobName.Checked(name)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadLength }, cancellationToken);
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return null;
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(BlobName.Checked(name)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            // Without the container there is no blob either.
        }
    }

    public async IAsyncEnumerable<string> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await container.ExistsAsync(cancellationToken))
        {
            yield break;
        }

        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, BlobName.Checked(folder) + "/", cancellationToken))
        {
            yield return blob.Name;
        }
    }

    private static bool IsMissing(RequestFailedException e) => e.ErrorCode == BlobErrorCode.BlobNotFound || e.ErrorCode == BlobErrorCode.ContainerNotFound;
}
