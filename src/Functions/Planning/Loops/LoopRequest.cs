using FluentValidation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Planning.Loops;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Scheduling;

namespace Interviews.Functions.Planning.Loops;

/// <summary>Several interviews of one candidate that are to find their times and people together.</summary>
internal sealed record LoopRequest : RequestBody
{
    public string? CandidateId { get; init; }

    public string? JobId { get; init; }

    [Alias("dateFrom", "startDate")]
    public string? From { get; init; }

    [Alias("dateTo", "endDate")]
    public string? To { get; init; }

    public string? TimeZone { get; init; }

    public int? BreakMinutes { get; init; }

    public InterviewEntry[]? Interviews { get; init; }

    public ConstraintEntry? Constraints { get; init; }

    public bool? Commit { get; init; }

    public IReadOnlyList<InterviewEntry> AllInterviews => Interviews ?? [];

    /// <summary>Over everybody who could come to any of the interviews.</summary>
    public SlotRequest Asked => new()
    {
        From = From,
        To = To,
        TimeZone = TimeZone ?? "UTC",
        MostDays = LoopRequestRules.MostDays,
        DurationMinutes = AllInterviews.Max(interview => interview.DurationMinutes),
        StepMinutes = Constraints?.StepMinutes,
        MinimumNotice = Constraints?.MinimumNotice,
        Seats = [.. AllInterviews.SelectMany(interview => interview.Panel)],
        CandidateId = CandidateId,
        AssumeFree = Constraints?.AssumeFree == true,
    };

    public LoopRules Rules => new(BreakMinutes ?? 0)
    {
        MaxPerDay = Constraints?.MaxPerDay,
        KeepOrder = Constraints?.KeepOrder == true,
        RepeatPeople = Constraints?.RepeatPeople == true,
    };

    internal sealed record InterviewEntry(InterviewType? Type, int? DurationMinutes, SeatEntry[]? Seats)
    {
        public IReadOnlyList<PanelSeat> Panel => SeatEntry.All(Seats, null);
    }

    /// <summary>What the loop has to keep to.</summary>
    /// <param name="ReasonableHours">Whether the candidate's hours, 08:00-18:00 on weekdays, are kept to, not only preferred.</param>
    /// <param name="MaxPerDay">Interviews on one day of the candidate.</param>
    /// <param name="KeepOrder">Whether they take place in the order in which they stand.</param>
    /// <param name="RepeatPeople">Whether somebody may come to more than one of them.</param>
    internal sealed record ConstraintEntry(
        int? StepMinutes, string? MinimumNotice, bool? AssumeFree, bool? ReasonableHours, int? MaxPerDay, bool? KeepOrder, bool? RepeatPeople);

    internal sealed class Validator : AbstractValidator<LoopRequest>
    {
        public Validator()
        {
            RuleFor(body => body.CandidateId).NotEmpty().WithMessage("'candidateId' is required: whose interviews are they?");
            this.Keeps(body => RequestRules.CheckId(body.CandidateId, "candidateId"));
            this.Keeps(body => RequestRules.CheckId(body.JobId, "jobId"));
            this.Keeps(body => body.Asked.CheckWindow());
            this.Keeps(body => LoopRequestRules.Check(
                [.. body.AllInterviews.Select(interview => new AskedInterview(interview.Type is not null, interview.DurationMinutes, interview.Panel))],
                body.BreakMinutes,
                body.Constraints?.MaxPerDay));
        }
    }
}
