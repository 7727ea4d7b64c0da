namespace Interviews.Functions.Http.Limits;

/// <summary>The requests that somebody has left: a minute's at the most, which come back evenly as time goes by (a token bucket).</summary>
/// <param name="limit">How many a minute has, above 0.</param>
internal sealed class Allowance(int limit, DateTimeOffset now)
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private double _left = limit;
    private DateTimeOffset _at = now;

    public int Limit { get; } = limit;

    /// <summary>How many whole requests are left.</summary>
    public int Left => (int)_left;

    /// <summary>After a minute without a request it says nothing that a new one would not.</summary>
    public bool IsFull => _left >= Limit;

    public void Refill(DateTimeOffset now)
    {
        // A clock that is set back gives nothing, and takes nothing.
        var gone = now - _at;
        (_left, _at) = (Math.Min(Limit, _left + (Math.Max(0, gone / _window) * Limit)), now);
    }

    public void Take() => _left--;

    /// <returns>Until a request is left; zero when one is.</returns>
    public TimeSpan Wait() => _left >= 1 ? TimeSpan.Zero : (1 - _left) / Limit * _window;

    /// <returns>Until all of them are left.</returns>
    public TimeSpan UntilFull() => (Limit - _left) / Limit * _window;
}
