namespace Interviews.LocalHost.Time;

/// <summary>The clock under everything when it does not run by itself. It never goes back, not even over a restart.</summary>
public interface IVirtualClock
{
    /// <summary>The present instant, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Moves on by <paramref name="span"/>, doing everything that falls due on the way, in order of due time, each step drained before the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    Task AdvanceAsync(TimeSpan span);

    /// <summary>Moves on to <paramref name="instant"/> in the same way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is in the past.</exception>
    Task AdvanceToAsync(DateTimeOffset instant);

    /// <summary>
    /// The instant of the next thing that waits to fall due, or <c>null</c>: a timer of an orchestration, a message that is delayed or comes back after a failure, a repeated
    /// delivery of the change feed. Timer triggers do not count, and neither do timers that the app makes of its <see cref="TimeProvider"/>. What is under way may still add something earlier.
    /// </summary>
    DateTimeOffset? Next { get; }

    /// <summary>Does what is due now, and then moves on to <see cref="Next"/> like <see cref="AdvanceToAsync"/>.</summary>
    /// <returns><c>false</c> when there is nothing to move to; the clock has not moved.</returns>
    Task<bool> AdvanceToNextAsync();

    /// <summary>Completes once everything that is due now is done, and everything that followed from it. The clock does not move.</summary>
    Task DrainAsync();
}
