namespace Interviews.Infrastructure.Tests.Access;

/// <summary>A clock that stands still until a test moves it; far from the machine's own, so that reading the wrong one shows.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private DateTimeOffset _now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
