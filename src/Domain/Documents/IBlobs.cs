namespace Interviews.Domain.Documents;

/// <summary>
/// Contents too large for the store. A blob appears whole or not at all, and is never changed. Names are made by the system:
/// parts of lower-case letters, digits, <c>-</c> and <c>_</c> between slashes; any other name is an <see cref="ArgumentException"/>, which is a bug.
/// </summary>
public interface IBlobs
{
    /// <summary>
    /// Begins to write a blob; what stands under the name is replaced when the writer completes. Of several writers of one name at once each may win, and of large
    /// contents (4 MiB and more) the others may fail to complete; nothing is ever mixed.
    /// </summary>
    Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellationToken);

    /// <returns>A stream that knows its length and can seek, so that a part can be read without the rest; <c>null</c> when there is no such blob.</returns>
    Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Does nothing when there is no such blob.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names that begin with this one and a slash, in no particular order.</summary>
    IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken);
}

/// <summary>A blob on its way. Disposed before it completes, it leaves nothing behind.</summary>
public interface IBlobWriter : IAsyncDisposable
{
    Task WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Makes the blob appear; once this returns it survives a crash.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
