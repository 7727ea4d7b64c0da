using Interviews.Domain.Documents;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Documents.Contract;

/// <summary>What every keeper of blobs promises. Inherited once for each; knows nothing of any.</summary>
public abstract class BlobsContract
{
    private static readonly byte[] _content = [.. Enumerable.Range(0, 10_000_000).Select(i => (byte)(i * 31 >> 3))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IBlobs Blobs { get; }

    [Fact]
    public async Task Write_Completed_IsReadAsItWas()
    {
        await WriteAsync("org/interview/document", _content);

        (await ReadAsync("org/interview/document")).ShouldBe(_content);
    }

    [Fact]
    public async Task Write_InOddPieces_IsReadAsItWas()
    {
        await using (var writer = await Blobs.OpenWriteAsync("pieces", Cancellation))
        {
            foreach (var piece in _content.Chunk(333_333))
            {
                await writer.WriteAsync(piece, Cancellation);
            }

            await writer.CompleteAsync(Cancellation);
        }

        (await ReadAsync("pieces")).ShouldBe(_content);
    }

    [Fact]
    public async Task Write_Nothing_IsAnEmptyBlob()
    {
        await WriteAsync("empty", []);

        (await ReadAsync("empty")).ShouldBe([]);
    }

    [Fact]
    public async Task Write_NotCompleted_LeavesNothing()
    {
        await using (var writer = await Blobs.OpenWriteAsync("half/done", Cancellation))
        {
            await writer.WriteAsync(_content, Cancellation);
            (await ReadAsync("half/done")).ShouldBeNull();
        }

        (await ReadAsync("half/done")).ShouldBeNull();
        (await ListAsync("half")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_NotCompleted_LeavesWhatWasThere()
    {
        await WriteAsync("kept", [1]);
        await using (var writer = await Blobs.OpenWriteAsync("kept", Cancellation))
        {
            await writer.WriteAsync(_content, Cancellation);
        }

        (await ReadAsync("kept")).ShouldBe([1]);
    }

    [Fact]
    public async Task Write_OverAnother_ReplacesIt()
    {
        await WriteAsync("again", _content);
        await WriteAsync("again", [7]);

        (await ReadAsync("again")).ShouldBe([7]);
    }

    [Fact]
    public async Task Write_ManyAtOnce_AreAllThere()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => WriteAsync($"many/{i}", [(byte)i])));

        (await ListAsync("many")).Order().ShouldBe(Enumerable.Range(0, 10).Select(i => $"many/{i}"));
        (await ReadAsync("many/7")).ShouldBe([7]);
    }

    [Fact]
    public async Task Write_OneNameTwiceAtOnce_IsOneOfThem()
    {
        byte[][] contents = [[.. Enumerable.Repeat((byte)1, 500_000)], [.. Enumerable.Repeat((byte)2, 500_000)]];

        await Task.WhenAll(contents.Select(content => WriteAsync("both", content)));

        (await ReadAsync("both"))!.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OpenRead_ByPosition_ReadsThatPart()
    {
        await WriteAsync("parts", _content);

        await using var stream = await Blobs.OpenReadAsync("parts", Cancellation);
        stream!.Length.ShouldBe(_content.Length);
        stream.Seek(9_000_001, SeekOrigin.Begin);
        var part = new byte[500];
        await stream.ReadExactlyAsync(part, Cancellation);

        part.ShouldBe(_content[9_000_001..9_000_501]);
    }

    [Fact]
    public async Task OpenRead_Unknown_IsNothing() => (await Blobs.OpenReadAsync("no/such/blob", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Delete_Existing_IsGone()
    {
        await WriteAsync("gone/soon", [1]);

        await Blobs.DeleteAsync("gone/soon", Cancellation);

        (await ReadAsync("gone/soon")).ShouldBeNull();
        (await ListAsync("gone")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_Unknown_DoesNothing() => await Should.NotThrowAsync(() => Blobs.DeleteAsync("never/was", Cancellation));

    [Fact]
    public async Task List_Folder_IsThatFolderOnly()
    {
        await WriteAsync("one/a", [1]);
        await WriteAsync("one/b/c", [1]);
        await WriteAsync("ones", [1]);
        await WriteAsync("two/a", [1]);

        (await ListAsync("one")).Order().ShouldBe(["one/a", "one/b/c"]);
    }

    [Fact]
    public async Task List_Unknown_IsEmpty() => (await ListAsync("nowhere")).ShouldBeEmpty();

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("Résumé")]
    [InlineData("")]
    public async Task AnyCall_WithANameThatTheSystemDidNotMake_IsABug(string name)
    {
        await Should.ThrowAsync<ArgumentException>(() => Blobs.OpenWriteAsync(name, Cancellation));
        await Should.ThrowAsync<ArgumentException>(() => Blobs.OpenReadAsync(name, Cancellation));
        await Should.ThrowAsync<ArgumentException>(() => Blobs.DeleteAsync(name, Cancellation));
    }

    private async Task WriteAsync(string name, byte[] content)
    {
        await using var writer = await Blobs.OpenWriteAsync(name, Cancellation);
        await writer.WriteAsync(content, Cancellation);
        await writer.CompleteAsync(Cancellation);
    }

    private async Task<byte[]?> ReadAsync(string name)
    {
        await using var stream = await Blobs.OpenReadAsync(name, Cancellation);
        if (stream is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await stream.CopyToAsync(content, Cancellation);
        return content.ToArray();
    }

    private async Task<List<string>> ListAsync(string folder)
    {
        var names = new List<string>();
        await foreach (var name in Blobs.ListAsync(folder, Cancellation))
        {
            names.Add(name);
        }

        return names;
    }
}
