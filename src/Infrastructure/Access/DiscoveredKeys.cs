using Microsoft.Extensions.Logging;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// Keys fetched from the issuer. Whoever needs them while a fetch is under way waits for that same fetch; once there are keys
/// nobody waits for a routine refresh, and the last good ones stay in use for as long as the issuer does not answer.
/// </summary>
internal sealed class DiscoveredKeys(IssuerSettings issuer, KeyDiscovery discovery, TimeProvider time, ILogger logger) : IIssuerKeys
{
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(12);

    /// <summary>Anyone can invent key ids, so they must not become requests to the issuer one for one. Also the pause after a failed refresh.</summary>
    public static readonly TimeSpan PauseBetweenRefreshes = TimeSpan.FromMinutes(5);

    /// <summary>Shorter while there are no keys at all, when nobody can be let in.</summary>
    public static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private volatile KeySet? _current;
    private Task<KeySet?> _fetch = Task.FromResult<KeySet?>(null);
    private long _routineFrom;
    private long _forcedFrom;

    public KeySet? Current => _current;

    /// <summary>The fetch under way, or the last one.</summary>
    internal Task Fetching
    {
        get
        {
            lock (_gate)
                return _fetch;
        }
    }

    private long Now => time.GetUtcNow().UtcTicks;

    public ValueTask<KeySet?> GetAsync(CancellationToken cancellation)
    {
        if (_current is not { } keys)
            return new(FetchIfDue().WaitAsync(cancellation));
        if (Now >= Volatile.Read(ref _routineFrom))
            _ = FetchIfDue();
        return new(keys);
    }

    public ValueTask<KeySet?> RefreshAsync(KeySet seen, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_current, seen) || (_fetch.IsCompleted && Now < _forcedFrom))
                return new(_current);
            if (_fetch.IsCompleted)
                _forcedFrom = Now + PauseBetweenRefreshes.Ticks;
            return new(Fetch().WaitAsync(cancellation));
        }
    }

    private Task<KeySet?> FetchIfDue()
    {
        lock (_gate)
            return Now >= _routineFrom ? Fetch() : _fetch;
    }

    private Task<KeySet?> Fetch()
    {
        if (_fetch.IsCompleted)
            _fetch = Task.Run(FetchAsync);
        return _fetch;
    }

    private async Task<KeySet?> FetchAsync()
    {
        TimeSpan pause;
        try
        {
            var fetched = await discovery.FetchAsync(issuer, CancellationToken.None);
            if (_current is not { } known || !known.HasSameKeysAs(fetched))
                _current = fetched;
            pause = RefreshAfter;
        }
#pragma warning disable CA1031 // Whatever is wrong with the issuer's answer, those whose keys are known must still get in.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(
                exception, "The keys of issuer {Issuer} could not be read from {Metadata}. Earlier keys remain in use: {HasKeys}.", issuer.Name, issuer.Metadata, _current is not null);
            pause = _current is null ? PauseWithoutKeys : PauseBetweenRefreshes;
        }

        Volatile.Write(ref _routineFrom, Now + pause.Ticks);
        return _current;
    }
}
