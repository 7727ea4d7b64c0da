using Interviews.Domain.Scheduling.Recurring;
using NodaTime;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>A date or a time of a file.</summary>
/// <param name="Line">That it stands in, with its zone, if it says one.</param>
internal sealed record FileTime(CalendarTime Written, ContentLine Line)
{
    /// <summary>Calendars put birthdays whose year nobody knows into 1604. Later than that, and before the last year that there is, nothing overflows.</summary>
    private const int FirstYear = 1600;
    private const int LastYear = 8999;

    public LocalDateTime Local => Written.Local;

    public bool IsDate => Written.IsDate;

    public bool IsUtc => Written.IsUtc;

    /// <returns><c>null</c> when there is none, or none that can be.</returns>
    public static FileTime? Read(ContentLine? line, FileErrors errors) => line is null ? null : Read(line.Value, line, errors);

    /// <summary>Several, with commas between them; those that are none are left out.</summary>
    public static IEnumerable<FileTime> ReadAll(ContentLine line, FileErrors errors) => line.Value.Split(',').Select(text => Read(text, line, errors)).OfType<FileTime>();

    public static FileTime? Read(string text, ContentLine line, FileErrors errors)
    {
        if (CalendarTime.Parse(text.Trim().ToUpperInvariant()) is { Local.Year: >= FirstYear and <= LastYear } written)
        {
            return new FileTime(written, line);
        }

        errors.Add(line, "is neither a date, such as 20260301, nor a time, such as 20260301T100000Z.");
        return null;
    }
}
