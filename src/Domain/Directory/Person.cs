using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Directory;

/// <summary>Somebody of the organization: interviewer, recruiter, hiring owner.</summary>
public sealed record Person : IRecord
{
    public const int UsualWeight = 100;

    public required string PersonId { get; init; }

    public required string OrganizationId { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>IANA zone id; mails speak of time in it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>In <see cref="TimeZone"/>. None means 09:00-17:00, Monday to Friday.</summary>
    public IReadOnlyList<WorkingHours> WorkingHours { get; init; } = [];

    /// <summary>Days with other hours, or with none: a day off, a holiday.</summary>
    public IReadOnlyList<HoursException> Exceptions { get; init; } = [];

    /// <summary>Kept free around each of the person's interviews, in minutes.</summary>
    public int BufferMinutes { get; init; }

    /// <summary>Interviews that may start on one local day of theirs; <c>null</c> for any number.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>Interviews that may start in one local week of theirs, Monday to Sunday; <c>null</c> for any number.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>The share of interviews that is to come to this person, beside others who could take them: 200 for twice as many as 100.</summary>
    public int Weight { get; init; } = UsualWeight;

    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Interview types the person is still learning.</summary>
    public IReadOnlyList<string> Training { get; init; } = [];

    /// <summary>Which calendar is theirs, such as <c>outlook</c> or <c>google</c>.</summary>
    public string? Calendar { get; init; }

    /// <param name="calendar">Its name.</param>
    public bool UsesCalendar(string calendar) => string.Equals(Calendar, calendar, StringComparison.OrdinalIgnoreCase);

    string IRecord.Id => RecordId(PersonId);

    public static string RecordId(string personId) => $"person:{personId}";
}

/// <param name="To">Local time, <c>HH:mm</c>, after <paramref name="From"/>; <c>24:00</c> is the end of the day.</param>
public sealed record WorkingHours(DayOfWeek Day, string From, string To);

/// <summary>The hours of one date instead of those of its weekday. Several of one date add up; one that is <paramref name="Off"/> stands alone.</summary>
/// <param name="From">Local time, <c>HH:mm</c>; <c>null</c> when the day is off.</param>
/// <param name="To">As in <see cref="WorkingHours"/>; <c>null</c> when the day is off.</param>
/// <param name="Off">Nobody works that day.</param>
public sealed record HoursException(LocalDate Date, string? From, string? To, bool Off);

public sealed record Candidate : IRecord
{
    public const int LongestHistory = 100;

    public required string CandidateId { get; init; }

    public required string OrganizationId { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>IANA zone id; mails speak of time in it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The candidate asked that no machine takes part in judging them (REQ-EVA-13); <c>null</c> while nobody has said.</summary>
    public bool? HumanOnly { get; init; }

    /// <summary><c>null</c> when another system keeps it; then nothing is held against the candidate.</summary>
    public CandidateStatus? Status { get; init; }

    /// <summary>Every status that the organization gave, oldest first; at most <see cref="LongestHistory"/>, the earliest fall off.</summary>
    public IReadOnlyList<CandidateStatusChange> StatusHistory { get; init; } = [];

    /// <summary>
    /// How many statuses the organization has given so far, with those that fell off the history: of two versions of an entry, the one that counts more is the later
    /// one, whatever the clock says. An entry that does not say so has as many as its history.
    /// </summary>
    public int StatusCount
    {
        get => Math.Max(field, StatusHistory.Count);
        init;
    }

    /// <summary>Since when interviews can be scheduled, or <c>null</c> when they cannot or nobody knows.</summary>
    public Instant? AssignedSince => Status is >= CandidateStatus.Assigned and <= CandidateStatus.Hired
        ? StatusHistory.LastOrDefault(change => change.Status == CandidateStatus.Assigned)?.Since
        : null;

    string IRecord.Id => RecordId(CandidateId);

    /// <summary>
    /// This entry instead of <paramref name="earlier"/>: with its history, and the status, where it is another one, added to it. A candidate's wish stays until it is
    /// taken back in so many words: systems that know nothing of it put entries too.
    /// </summary>
    public Candidate Following(Candidate? earlier, Instant now)
    {
        var kept = this with { HumanOnly = HumanOnly ?? earlier?.HumanOnly, StatusHistory = earlier?.StatusHistory ?? [], StatusCount = earlier?.StatusCount ?? 0 };
        return Status is { } status && status != earlier?.Status ? kept.Given(status, now) : kept;
    }

    public static string RecordId(string candidateId) => $"candidate:{candidateId}";

    private Candidate Given(CandidateStatus status, Instant now) => this with
    {
        StatusHistory = [.. StatusHistory.TakeLast(LongestHistory - 1), new CandidateStatusChange(status, now)],
        StatusCount = StatusCount + 1,
    };
}
