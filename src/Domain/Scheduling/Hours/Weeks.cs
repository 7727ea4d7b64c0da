using NodaTime;

namespace Interviews.Domain.Scheduling.Hours;

/// <summary>Weeks begin on Monday (ISO 8601).</summary>
internal static class Weeks
{
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(IsoDayOfWeek.Monday - day.DayOfWeek);
}
