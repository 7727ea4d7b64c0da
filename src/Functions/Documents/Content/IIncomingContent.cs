using Interviews.Domain;

namespace Interviews.Functions.Documents.Content;

/// <summary>The content of a document on its way in, to be read once.</summary>
internal interface IIncomingContent : IAsyncDisposable
{
    /// <summary>What tells this content from others without reading it; <c>null</c> where only its hash does.</summary>
    string? Fingerprint => null;

    /// <summary>Fills the buffer as far as there is content.</summary>
    /// <returns>How many bytes; fewer than the buffer has only at the end. Refused when the body is broken.</returns>
    Task<Result<int>> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>To be asked when everything was read: why the body as a whole is not taken, or <c>null</c>.</summary>
    Task<Refusal?> EndAsync(CancellationToken cancellationToken);

    /// <summary>The document is recorded: what was kept of its content meanwhile goes.</summary>
    Task TakenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    ValueTask IAsyncDisposable.DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>The body is the content.</summary>
internal sealed class RawContent(Stream body) : IIncomingContent
{
    public async Task<Result<int>> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);

    public Task<Refusal?> EndAsync(CancellationToken cancellationToken) => Task.FromResult<Refusal?>(null);
}
