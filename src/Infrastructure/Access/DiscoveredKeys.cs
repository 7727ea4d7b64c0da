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
    private volatile SigningKeys? _current;
    private Task<SigningKeys?> _fetch = Task.FromResult<SigningKeys?>(null);
    private long _routineFrom;
    private long _forcedFrom;

    /// <summary>The fetch under way, or the last one.</summary>
    internal Task Fetching
    {
        get
        {
            lock (_gate)
            {
                return _fetch;
            }
        }
    }

    private long Now => time.GetUtcNow().UtcTicks;

    public ValueTask<SigningKeys?> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is not { } keys)
        {
            return new(FetchIfDue().WaitAsync(cancellationToken));
        }

        if (Now >= Volatile.Read(ref _routineFrom))
        {
            _ = FetchIfDue();
        }

        return new(keys);
    }

    public ValueTask<SigningKeys?> RefreshAsync(SigningKeys seen, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_current, seen) || (_fetch.IsCompleted && Now < Volatile.Read(ref _forcedFrom)))
            {
                return new(_current);
            }

            if (_fetch.IsCompleted)
            {
                _forcedFrom = Now + PauseBetweenRefreshes.Ticks;
            }

            return new(Fetch().WaitAsync(cancellationToken));
        }
    }

    private Task<SigningKeys?> FetchIfDue()
    {
        lock (_gate)
        {
            return Now >= _routineFrom ? Fetch() : _fetch;
        }
    }

    private Task<SigningKeys?> Fetch()
    {
        if (_fetch.IsCompleted)
        {
            _fetch = Task.Run(FetchAsync);
        }

        return _fetch;
    }

    private async Task<SigningKeys?> FetchAsync()
    {
        try
        {
            _current = await discovery.FetchAsync(issuer, CancellationToken.None);
            Volatile.Write(ref _routineFrom, Now + RefreshAfter.Ticks);
        }
#pragma warning disable CA1031 // Whatever is wrong with the issuer's answer, those whose keys are known must still get in.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(
                exception, "The keys of issuer {Issuer} could not be read from {Metadata}. Earlier keys remain in use: {HasKeys}.", issuer.Name, issuer.Metadata, _current is not null);
            var next = Now + (_current is null ? PauseWithoutKeys : PauseBetweenRefreshes).Ticks;
            Volatile.Write(ref _routineFrom, next);
            Volatile.Write(ref _forcedFrom, next);
        }

        return _current;
    }
}
