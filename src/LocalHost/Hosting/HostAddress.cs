namespace Interviews.LocalHost.Hosting;

/// <summary>Where a running host answers.</summary>
internal sealed class HostAddress
{
    private Uri? _rpc;
    private Uri? _public;

    /// <summary>The worker's side: gRPC without TLS, on loopback.</summary>
    /// <exception cref="InvalidOperationException">The host has not got as far.</exception>
    public Uri Rpc
    {
        get => _rpc ?? throw new InvalidOperationException("The host is not listening to its worker yet.");
        set => _rpc = value;
    }

    /// <summary>The clients' side, ending in a slash.</summary>
    /// <exception cref="InvalidOperationException">The host has not got as far.</exception>
    public Uri Public
    {
        get => _public ?? throw new InvalidOperationException("The host is not listening yet.");
        set => _public = value;
    }
}
