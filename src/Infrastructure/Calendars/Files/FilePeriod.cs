namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>A start with its end or length, or with neither (RFC 5545, section 3.3.9).</summary>
internal sealed record FilePeriod(FileTime Start, FileTime? End, FileLength? Length)
{
    /// <summary>Several, with commas between them; those that are none are left out.</summary>
    public static IEnumerable<FilePeriod> ReadAll(ContentLine line, FileErrors errors) => line.Value.Split(',').Select(text => Read(text.Trim(), line, errors)).OfType<FilePeriod>();

    private static FilePeriod? Read(string text, ContentLine line, FileErrors errors) => text.Split('/', 2) switch
    {
        [var only] => FileTime.Read(only, line, errors) is { } start ? new FilePeriod(start, null, null) : null,
        [var from, ['P' or 'p' or '+', ..] length] => (FileTime.Read(from, line, errors), FileLength.Read(length, line, errors)) is ({ } start, { } lasts)
            ? new FilePeriod(start, null, lasts)
            : null,
        [var from, var to] => (FileTime.Read(from, line, errors), FileTime.Read(to, line, errors)) is ({ } start, { } end) ? Checked(start, end, line, errors) : null,
        _ => null,
    };

    private static FilePeriod? Checked(FileTime start, FileTime end, ContentLine line, FileErrors errors)
    {
        if (start.IsUtc == end.IsUtc && start.IsDate == end.IsDate && start.Local <= end.Local)
        {
            return new FilePeriod(start, end, null);
        }

        errors.Add(line, "has a period that ends before it starts, or whose ends are of two kinds.");
        return null;
    }
}
