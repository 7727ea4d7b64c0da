namespace Interviews.Infrastructure.Storage;

/// <summary>Tells those who run the system where documents are kept, and whether that answers.</summary>
public interface IStoreProbe
{
    /// <summary><c>cosmos</c> or <c>sqlite</c>.</summary>
    string Kind { get; }

    /// <summary>Reads from the store; fails when it cannot.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
