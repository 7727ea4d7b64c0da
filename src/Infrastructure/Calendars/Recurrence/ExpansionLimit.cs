namespace Interviews.Infrastructure.Calendars.Recurrence;

/// <summary>How much may be expanded in one go: periods of a rule's frequency times the starts in each. What it costs grows with this, whatever the rules are.</summary>
internal sealed class ExpansionLimit(long most)
{
    /// <summary>A calendar with a thousand events that recur on every working day for the whole time that a file is read for; takes some two seconds.</summary>
    public const long Usual = 500_000;

    public long Left { get; private set; } = most;

    /// <summary>There was more to expand.</summary>
    public bool IsExceeded => Left < 0;

    public void Spend(long cost) => Left -= cost;
}
