using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents.Folder;
using Interviews.Infrastructure.Tests.Documents.Contract;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Documents;

public sealed class FolderBlobsTests : BlobsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderBlobs _blobs;

    public FolderBlobsTests() => _blobs = new FolderBlobs(_folder.Path);

    protected override IBlobs Blobs => _blobs;

    [Fact]
    public async Task OpenWrite_UnfinishedWhenTheProcessDied_IsRemovedByTheNext()
    {
        var writer = await _blobs.OpenWriteAsync("cut/off", TestContext.Current.CancellationToken);
        await writer.WriteAsync(new byte[100], TestContext.Current.CancellationToken);

        _ = new FolderBlobs(_folder.Path);

        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task Write_Disposed_LeavesNoFile()
    {
        await using (var writer = await _blobs.OpenWriteAsync("half", TestContext.Current.CancellationToken))
        {
            await writer.WriteAsync(new byte[100], TestContext.Current.CancellationToken);
        }

        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
