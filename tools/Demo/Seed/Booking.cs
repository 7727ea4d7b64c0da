using Interviews.Demo.Organization;
using NodaTime;

namespace Interviews.Demo.Seed;

/// <summary>An interview of the demo organization.</summary>
/// <param name="Tag">Unique to it; says whether it is there already.</param>
/// <param name="Weekday">0 for today, 1 for the next Monday to Friday after today, 2 for the one after that.</param>
/// <param name="Hour">In the zone of the lead, within everybody's working day there.</param>
internal sealed record Booking(string Tag, string Type, Member Candidate, Job Job, int Weekday, int Hour, Member Lead, params Member[] Others)
{
    /// <summary>Held, and written up by its lead.</summary>
    public static readonly Booking Held = new("demo-held", "technical", Acme.Ada, Acme.Backend, 1, 15, Acme.Tomas);

    /// <summary>Held before that one; its lead still owes a scorecard when that is late.</summary>
    public static readonly Booking Owed = new("demo-owed", "behavioral", Acme.Chloe, Acme.Design, 1, 9, Acme.Ines);

    /// <summary>Called off.</summary>
    public static readonly Booking CalledOff = new("demo-called-off", "hr", Acme.Bruno, Acme.Design, 4, 15, Acme.Ines);

    /// <summary>On the day that the virtual clock stands at once the others are over.</summary>
    public static readonly Booking Today = new("demo-today", "phoneScreen", Acme.Dewi, Acme.Backend, 0, 12, Acme.Marcus);

    public static readonly IReadOnlyList<Booking> Ahead =
    [
        new("demo-1", "behavioral", Acme.Bruno, Acme.Design, 2, 14, Acme.Ines, Acme.Tomas),
        new("demo-2", "phoneScreen", Acme.Dewi, Acme.Backend, 3, 11, Acme.Priya),
        new("demo-3", "caseStudy", Acme.Chloe, Acme.Design, 5, 9, Acme.Marcus, Acme.Ines),
        new("demo-4", "panel", Acme.Ada, Acme.Backend, 7, 16, Acme.Tomas, Acme.Ines, Acme.Priya),
        new("demo-5", "technical", Acme.Dewi, Acme.Backend, 9, 15, Acme.Priya, Acme.Tomas),
        new("demo-6", "phoneScreen", Acme.Chloe, Acme.Design, 1, 17, Acme.Ines),
        new("demo-7", "technical", Acme.Bruno, Acme.Design, 3, 16, Acme.Tomas),
        new("demo-8", "final", Acme.Ada, Acme.Backend, 10, 10, Acme.Marcus, Acme.Tomas),
    ];

    /// <summary>Local time in the zone of the lead.</summary>
    public LocalDateTime At(Instant now)
    {
        var date = now.InZone(DateTimeZoneProviders.Tzdb[Lead.Zone]).Date;
        for (var weekdays = 0; weekdays < Weekday;)
        {
            date = date.PlusDays(1);
            weekdays += date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return date.At(new LocalTime(Hour, 0));
    }
}
