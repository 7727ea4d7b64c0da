namespace Interviews.Infrastructure.Calendars.Recurrence;

/// <summary>How much may be expanded in one go: periods of a rule's frequency times the starts in each. What it costs grows with this, whatever the rules are.</summary>
internal sealed class ExpansionLimit(long most)
{
    /// <summary>Six hundred events that recur every day, for the whole time that a file is read for; takes about a second.</summary>
    public const long Usual = 250_000;

    public long Left { get; private set; } = most;

    /// <summary>There was more to expand.</summary>
    public bool IsExceeded => Left < 0;

    public void Spend(long cost) => Left -= cost;
}
