using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Interviews.Azurite;
using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents;
using Interviews.Infrastructure.Tests.Documents.Contract;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace Interviews.Infrastructure.Tests.Documents;

public sealed class AzureBlobsTests(AzuriteServer azurite) : BlobsContract, IAsyncLifetime
{
    private BlobContainerClient _container = null!;
    private AzureBlobs _blobs = null!;

    protected override IBlobs Blobs => _blobs;

    public async ValueTask InitializeAsync()
    {
        _container = new BlobContainerClient(await azurite.NewAccountAsync(), BlobRegistration.Container);
        _blobs = new AzureBlobs(_container);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Complete_AnotherWriterWasFasterWithManyBlocks_FailsAndMixesNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var slow = await _blobs.OpenWriteAsync("both", cancellation);
        await slow.WriteAsync(Enumerable.Repeat((byte)1, 5_000_000).ToArray(), cancellation);
        await using (var fast = await _blobs.OpenWriteAsync("both", cancellation))
        {
            await fast.WriteAsync(Enumerable.Repeat((byte)2, 5_000_000).ToArray(), cancellation);
            await fast.CompleteAsync(cancellation);
        }

        await Should.ThrowAsync<RequestFailedException>(() => slow.CompleteAsync(cancellation));

        await using var stream = (await _blobs.OpenReadAsync("both", cancellation))!;
        (stream.Length, stream.ReadByte()).ShouldBe((5_000_000, 2));
    }

    [Fact]
    public async Task OpenWrite_First_MakesAContainerThatIsNotPublic()
    {
        await using (var writer = await _blobs.OpenWriteAsync("first", TestContext.Current.CancellationToken))
        {
            await writer.CompleteAsync(TestContext.Current.CancellationToken);
        }

        var properties = await _container.GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken);
        (properties.Value.PublicAccess ?? PublicAccessType.None).ShouldBe(PublicAccessType.None);
    }
}
