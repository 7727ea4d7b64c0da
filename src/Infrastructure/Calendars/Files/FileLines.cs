using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Writes content lines (RFC 5545, section 3.1), none longer than 75 octets. Whatever a value holds, it stays one value of one line.</summary>
internal sealed class FileLines
{
    /// <summary>Without the line break.</summary>
    private const int LongestLine = 75;

    private static readonly InstantPattern InUtc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private readonly StringBuilder _text = new();

    /// <param name="name">With its parameters, if any.</param>
    /// <param name="value">As it stands in the file.</param>
    public FileLines Add(string name, string value)
    {
        var length = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character whose octets stand on two lines is one only to programs that join the lines before they decode it.
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                length = 1;
            }

            _text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>A text, which may have line breaks (section 3.3.11). Nothing is written of one that is <c>null</c>.</summary>
    public FileLines Text(string name, string? text) => text is null
        ? this
        : Add(name, Printable(text.ReplaceLineEndings("\n").Replace(@"\", @"\\").Replace(";", @"\;").Replace(",", @"\,")).Replace("\n", @"\n"));

    public FileLines Time(string name, Instant time) => Add(name, InUtc.Format(time));

    /// <summary>In the zone, whose rules are in the file, or in UTC without one.</summary>
    public FileLines Time(string name, Instant time, DateTimeZone? zone) =>
        zone is null ? Time(name, time) : Add($"{name};TZID={zone.Id}", Local.Format(time.InZone(zone).LocalDateTime));

    public FileLines Time(string name, LocalDateTime time) => Add(name, Local.Format(time));

    /// <summary>A person, by their name and the address of their mail.</summary>
    public FileLines Person(string name, string personName, string address, string parameters = "")
    {
        var known = personName.Length == 0 ? string.Empty : $";CN={Parameter(personName)}";
        return Add($"{name}{known}{parameters}", $"mailto:{Printable(address).Replace("%", "%25").Replace("?", "%3F").Replace("#", "%23")}");
    }

    public override string ToString() => _text.ToString();

    /// <summary>The value of a parameter in quotes, which end it only where they should (RFC 6868).</summary>
    private static string Parameter(string value) => $"\"{Printable(value.ReplaceLineEndings("\n").Replace("^", "^^").Replace("\"", "^'")).Replace("\n", "^n")}\"";

    /// <summary>No other control character than the line break may stand in a file.</summary>
    private static string Printable(string text) => string.Concat(text.Where(each => each == '\n' || !char.IsControl(each)));
}
