using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Interviews.Requests;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>The body of a <c>POST /interviews</c> that recurs.</summary>
internal sealed record ScheduleSeriesRequest : ScheduleInterviewRequest
{
    private const string Field = "exdates";

    /// <summary>As in RFC 5545, section 3.8.5.3, with or without <c>RRULE:</c> before it.</summary>
    public string? Rrule { get; init; }

    /// <summary>Starts that do not take place: dates, local times, or instants.</summary>
    public string[]? Exdates { get; init; }

    public string Zone => TimeZone ?? "UTC";

    /// <summary>The time that recurs; or <c>validation_failed</c> on <c>scheduledAt</c>, <c>timeZone</c> or <c>exdates</c>.</summary>
    public Result<RecurringTime> Recurring()
    {
        var start = LocalTimes.Parse("scheduledAt", ScheduledAt!, Zone);
        if (start.IsRefused)
        {
            return start.Refusal;
        }

        var first = start.Value.InZone(TimeZones.Find(Zone)!);
        var except = Array.ConvertAll(Exdates ?? [], text => Except(text, first));
        return Refusal.All([.. except.Select(time => time.Refusal)]) is { } wrong
            ? wrong
            : new RecurringTime(Rrule!, first.LocalDateTime, Zone) { FirstOffset = first.Offset, Except = [.. except.Select(time => time.Value).Distinct()] };
    }

    /// <summary>A date alone means the start on that day.</summary>
    private static Result<LocalDateTime> Except(string text, ZonedDateTime first) => LocalDatePattern.Iso.Parse(text) is { Success: true } date
        ? date.Value + first.TimeOfDay
        : LocalTimes.Parse(Field, text, first.Zone.Id).Then<LocalDateTime>(time => time.InZone(first.Zone).LocalDateTime);

    internal new sealed class Validator : AbstractValidator<ScheduleSeriesRequest>
    {
        public Validator()
        {
            Include(new ScheduleInterviewRequest.Validator());
            RuleFor(body => body.Rrule).NotEmpty().WithMessage("'rrule' is required: how does it recur?");
            RuleFor(body => body.HoldId).Null().WithMessage("'holdId' holds the time of one interview, not of a series.");
            RuleFor(body => body.Exdates).Must(dates => dates is not { Length: > RecurringTime.MostStarts })
                .WithMessage($"'exdates' must have at most {RecurringTime.MostStarts} entries.");
        }
    }
}
