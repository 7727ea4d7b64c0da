namespace Interviews.Infrastructure.Access;

/// <summary>Where the keys of one issuer come from.</summary>
internal interface IIssuerKeys
{
    /// <summary>What is known now, without asking anybody; <c>null</c> before the first success.</summary>
    KeySet? Current { get; }

    /// <returns><c>null</c> when there are none yet and the issuer cannot be reached.</returns>
    ValueTask<KeySet?> GetAsync(CancellationToken cancellation);

    /// <summary>A token names a key that is not among <paramref name="seen"/>: asks the issuer again, unless it was asked a moment ago.</summary>
    ValueTask<KeySet?> RefreshAsync(KeySet seen, CancellationToken cancellation);
}

/// <summary>Keys given in the settings: they change with the settings only.</summary>
internal sealed class InlineKeys(KeySet keys) : IIssuerKeys
{
    public KeySet Current => keys;

    public ValueTask<KeySet?> GetAsync(CancellationToken cancellation) => new(keys);

    public ValueTask<KeySet?> RefreshAsync(KeySet seen, CancellationToken cancellation) => new(keys);
}
