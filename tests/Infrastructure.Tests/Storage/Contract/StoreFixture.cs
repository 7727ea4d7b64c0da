using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <summary>An empty store, and what the contract suite needs beside it.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    public abstract IStore Store { get; }

    /// <summary>Lets time pass, as far as the store can tell.</summary>
    public abstract void Advance(Duration duration);

    /// <summary>Closes the store and opens it again on the same data.</summary>
    public abstract Task ReopenAsync();

    /// <summary>Everything in the change feed behind <paramref name="position"/>, as stored, and the position reached.</summary>
    /// <param name="position"><c>null</c> for the beginning.</param>
    public abstract Task<(IReadOnlyList<string> Documents, string Position)> ReadChangesAsync(string? position);

    public abstract ValueTask DisposeAsync();
}
