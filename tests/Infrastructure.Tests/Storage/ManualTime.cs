using NodaTime;

namespace Interviews.Infrastructure.Tests.Storage;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(Duration duration) => _now += duration.ToTimeSpan();
}
