using System.Buffers;
using System.Buffers.Binary;
using Azure.Storage.Blobs.Specialized;
using Interviews.Domain.Documents;

namespace Interviews.Infrastructure.Documents;

/// <summary>
/// A block blob: sent at once when it fits into a block, otherwise block by block. Then it appears when its list of blocks is committed, which also drops
/// the blocks of any other writer of that name; blocks that are never committed, Azure forgets after a week.
/// </summary>
internal sealed class AzureBlobWriter(BlockBlobClient blob) : IBlobWriter
{
    /// <summary>Bytes in a block, and so the memory that a writer takes. Azure allows 50,000 blocks, which is 195 GiB.</summary>
    private const int BlockLength = 4 * 1024 * 1024;

    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private readonly List<string> _blocks = [];

    /// <summary>Keeps two writers of one name from mixing their blocks.</summary>
    private readonly Guid _writer = Guid.NewGuid();
    private int _count;
    private bool _disposed;

    public async Task WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        while (!content.IsEmpty)
        {
            var taken = Math.Min(content.Length, BlockLength - _count);
            content[..taken].CopyTo(_block.AsMemory(_count));
            content = content[taken..];
            _count += taken;
            if (_count == BlockLength)
            {
                await StageAsync(cancellationToken);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_blocks.Count == 0)
        {
            using var whole = Pending();
            await blob.UploadAsync(whole, cancellationToken: cancellationToken);
            return;
        }

        if (_count > 0)
        {
            await StageAsync(cancellationToken);
        }

        await blob.CommitBlockListAsync(_blocks, cancellationToken: cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            ArrayPool<byte>.Shared.Return(_block);
        }

        return ValueTask.CompletedTask;
    }

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        using var content = Pending();
        var id = NextId();
        await blob.StageBlockAsync(id, content, cancellationToken: cancellationToken);
        _blocks.Add(id);
        _count = 0;
    }

    private MemoryStream Pending() => new(_block, 0, _count, writable: false);

    /// <summary>The ids of a blob's blocks have all the same length.</summary>
    private string NextId()
    {
        Span<byte> id = stackalloc byte[20];
        _writer.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32BigEndian(id[16..], _blocks.Count);
        return Convert.ToBase64String(id);
    }
}
