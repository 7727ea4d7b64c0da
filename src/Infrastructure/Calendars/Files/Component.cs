namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>A part of a file between <c>BEGIN</c> and <c>END</c>, with those properties that say when somebody is busy. All others are passed over.</summary>
/// <param name="Line">Where it begins.</param>
internal sealed record Component(string Name, int Line)
{
    public const string Calendar = "VCALENDAR";
    public const string Event = "VEVENT";
    public const string FreeBusy = "VFREEBUSY";
    public const string TimeZone = "VTIMEZONE";

    public static readonly IReadOnlyList<string> Observances = ["STANDARD", "DAYLIGHT"];

    private static readonly Dictionary<string, string[]> _properties = new()
    {
        [Calendar] = ["CALSCALE", "X-WR-TIMEZONE"],
        [Event] = ["UID", "SEQUENCE", "STATUS", "TRANSP", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID"],
        [FreeBusy] = ["FREEBUSY"],
        [TimeZone] = ["TZID"],
        [Observances[0]] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"],
        [Observances[1]] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"],
    };

    /// <summary>What its <c>END</c> has to say.</summary>
    public string End { get; init; } = Name;

    public List<ContentLine> Properties { get; } = [];

    public List<Component> Children { get; } = [];

    public ContentLine? Property(string name) => Properties.Find(line => line.Name == name);

    public IEnumerable<ContentLine> All(string name) => Properties.Where(line => line.Name == name);

    public IEnumerable<Component> Parts(string name) => Children.Where(child => child.Name == name);

    public void Add(ContentLine line)
    {
        if (_properties.TryGetValue(Name, out var names) && names.Contains(line.Name))
        {
            Properties.Add(line);
        }
    }

    /// <summary>Whether a component says anything of busy times where it stands.</summary>
    /// <param name="parent"><c>null</c> for none.</param>
    public static bool IsRead(string name, string? parent) => parent switch
    {
        null => name == Calendar,
        Calendar => name is Event or FreeBusy or TimeZone,
        TimeZone => Observances.Contains(name),
        _ => false,
    };
}
