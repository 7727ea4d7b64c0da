namespace Interviews.Infrastructure.Access;

/// <summary>Where the keys of one issuer come from.</summary>
internal interface IIssuerKeys
{
    /// <returns><c>null</c> when there are none yet and the issuer cannot be reached.</returns>
    ValueTask<SigningKeys?> GetAsync(CancellationToken cancellationToken);

    /// <summary>A token names a key that is not among <paramref name="seen"/>: asks the issuer again, unless it was asked a moment ago.</summary>
    ValueTask<SigningKeys?> RefreshAsync(SigningKeys seen, CancellationToken cancellationToken);
}

/// <summary>Keys given in the settings: they change with the settings only.</summary>
internal sealed class InlineKeys(SigningKeys keys) : IIssuerKeys
{
    public ValueTask<SigningKeys?> GetAsync(CancellationToken cancellationToken) => new(keys);

    public ValueTask<SigningKeys?> RefreshAsync(SigningKeys seen, CancellationToken cancellationToken) => new(keys);
}
