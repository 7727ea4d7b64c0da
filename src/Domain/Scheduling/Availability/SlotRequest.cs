using Interviews.Domain.Validation;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>A question for free slots, as it is asked. <see cref="Check"/> tells everything that is wrong with it; the other members may be asked when nothing is.</summary>
public sealed record SlotRequest
{
    public const int UsualStepMinutes = 15;

    /// <summary>The longest window, unless it is asked for with a shorter one. Booked days are read by id for everybody involved, and this bounds how many there are.</summary>
    private const int LongestWindowDays = 62;

    private const int LeastStepMinutes = 5;
    private const int MostStepMinutes = 60;

    /// <summary>An instant, a local time, or a local date for its first moment.</summary>
    public string? From { get; init; }

    /// <summary>An instant, a local time, or a local date for its last moment.</summary>
    public string? To { get; init; }

    /// <summary>IANA zone id: of the local dates and times, and of the grid.</summary>
    public string TimeZone { get; init; } = "UTC";

    public int? DurationMinutes { get; init; }

    public int? BufferMinutes { get; init; }

    public int? StepMinutes { get; init; }

    /// <summary>ISO 8601 duration: no slot begins sooner than this from now.</summary>
    public string? MinimumNotice { get; init; }

    public IReadOnlyList<PanelSeat> Seats { get; init; } = [];

    public string? CandidateId { get; init; }

    /// <summary>Ids of people who have to be free, as far as anything is known of them.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Whether somebody whose time nobody knows may be taken for free.</summary>
    public bool AssumeFree { get; init; }

    /// <summary>The longest window of this question.</summary>
    public int MostDays { get; init; } = LongestWindowDays;

    public Duration Length => Duration.FromMinutes(DurationMinutes!.Value);

    public DateTimeZone Zone => TimeZones.Find(TimeZone)!;

    public SlotGrid Grid => new(Zone, StepMinutes ?? UsualStepMinutes);

    public WantedTime Wanted(Instant now) => new(Length, BufferMinutes ?? 0, Zone, now);

    /// <summary>The part of the window that is not too soon; empty when all of it is.</summary>
    public Interval Window(Instant now)
    {
        var asked = Asked().Value;
        var earliest = now + Notice + Duration.Epsilon;
        return new Interval(Instant.Min(asked.End, Instant.Max(asked.Start, earliest)), asked.End);
    }

    /// <summary>Only what concerns the window and the grid, for a question whose people are known already.</summary>
    public Refusal? CheckWindow()
    {
        var errors = new FieldErrors();
        CheckWindow(errors);
        return errors.Refusal;
    }

    public Refusal? Check()
    {
        var errors = new FieldErrors();
        errors.Require(DurationMinutes is not null, "durationMinutes", "'durationMinutes' is required: how long is the interview?");
        errors.RequireRange(DurationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, "durationMinutes");
        errors.RequireRange(BufferMinutes, 0, Limits.LongestBufferMinutes, "bufferMinutes");
        TextRules.CheckId(CandidateId, "candidateId", errors);
        SeatRules.CheckPanel(Seats, errors);
        CheckWindow(errors);
        return errors.Refusal;
    }

    private void CheckWindow(FieldErrors errors)
    {
        errors.RequireRange(StepMinutes, LeastStepMinutes, MostStepMinutes, "stepMinutes");
        errors.Require(
            MinimumNotice is null || (IsoDuration.TryParse(MinimumNotice, out var notice) && notice >= Duration.Zero && notice <= Duration.FromDays(MostDays)),
            "minimumNotice",
            $"'minimumNotice' must be an ISO 8601 duration from PT0S to P{MostDays}D, such as PT4H.");
        errors.Add(Asked().Refusal);
    }

    private Duration Notice => MinimumNotice is not null && IsoDuration.TryParse(MinimumNotice, out var notice) ? notice : Duration.Zero;

    private Result<Interval> Asked()
    {
        if (TimeZones.Find(TimeZone) is null)
        {
            return Refusal.All(Refusal.Invalid("timeZone", TimeZones.Unknown(TimeZone)), (this with { TimeZone = "UTC" }).Asked().Refusal)!;
        }

        var (from, to) = (Moment("from", From, isEnd: false), Moment("to", To, isEnd: true));
        var errors = new FieldErrors();
        errors.Add(from.Refusal);
        errors.Add(to.Refusal);
        return errors.Refusal is { } refusal ? refusal
            : from.Value >= to.Value ? Refusal.Invalid("to", "'to' must be after 'from'.")
            : to.Value - from.Value > Duration.FromDays(MostDays) + Duration.FromHours(1) ? Refusal.Invalid("to", $"'to' must be at most {MostDays} days after 'from'.")
            : new Interval(from.Value, to.Value);
    }

    private Result<Instant> Moment(string field, string? text, bool isEnd)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusal.Invalid(field, $"'{field}' is required: a date such as 2026-01-05, or an instant such as 2026-01-05T09:00:00Z.");
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and < 2500 } date
            ? Hours.LocalSpans.StartOf(date.Value.PlusDays(isEnd ? 1 : 0), Zone)
            : LocalTimes.Parse(field, text, TimeZone);
    }
}
