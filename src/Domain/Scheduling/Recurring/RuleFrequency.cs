namespace Interviews.Domain.Scheduling.Recurring;

/// <summary><c>FREQ</c> of a recurrence rule, from the shortest on.</summary>
public enum RuleFrequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
