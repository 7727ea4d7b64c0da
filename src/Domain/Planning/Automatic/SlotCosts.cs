using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Hours;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>What a slot costs in points, and which hours are reasonable to ask of a candidate.</summary>
internal static class SlotCosts
{
    /// <summary>For each day from the beginning of the window.</summary>
    public const double PerDay = 2;

    /// <summary>For a time outside of <see cref="Reasonable"/>.</summary>
    public const double Unreasonable = 100;

    public const double PerInterviewThatDay = 6;

    public const double PerInterviewThatWeek = 4;

    /// <summary>08:00-18:00, Monday to Friday, of the candidate.</summary>
    public static WeeklyHours Reasonable { get; } = new(
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new WorkingHours(day, "08:00", "18:00"))], []);
}
