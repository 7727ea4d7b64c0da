using FluentValidation;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Scheduling;

namespace Interviews.Functions.Planning.Automatic;

/// <summary>An interview that is to find its time and its people.</summary>
internal sealed record AutomaticRequest : DetailsRequest
{
    public SeatEntry[]? Seats { get; init; }

    public string? CandidateId { get; init; }

    [Alias("duration")]
    public int? DurationMinutes { get; init; }

    [Alias("dateFrom", "startDate")]
    public string? From { get; init; }

    [Alias("dateTo", "endDate")]
    public string? To { get; init; }

    public string? TimeZone { get; init; }

    public int? Round { get; init; }

    public ConstraintEntry? Constraints { get; init; }

    public bool? Commit { get; init; }

    public SlotRequest Asked => new()
    {
        From = From,
        To = To,
        TimeZone = TimeZone ?? "UTC",
        DurationMinutes = DurationMinutes,
        BufferMinutes = BufferMinutes,
        StepMinutes = Constraints?.StepMinutes,
        MinimumNotice = Constraints?.MinimumNotice,
        Seats = SeatEntry.All(Seats, null),
        CandidateId = CandidateId,
        AssumeFree = Constraints?.AssumeFree == true,
    };

    /// <summary>What the search has to keep to.</summary>
    /// <param name="ReasonableHours">Whether the candidate's hours, 08:00-18:00 on weekdays, are kept to, not only preferred.</param>
    /// <param name="Shadow">Whether somebody who is learning the type is to watch.</param>
    internal sealed record ConstraintEntry(int? StepMinutes, string? MinimumNotice, bool? AssumeFree, bool? ReasonableHours, bool? Shadow);

    internal sealed class Validator : AbstractValidator<AutomaticRequest>
    {
        public Validator()
        {
            RuleFor(body => body.Type).NotNull().WithMessage("'type' is required: what kind of interview is it?");
            RuleFor(body => body.GivesInterviewers).Equal(false).OverridePropertyName("interviewers").WithMessage("'interviewers' are found here: name those who could come in 'seats'.");
            this.KeepsRulesOfDetails();
            this.Keeps(body => RequestRules.CheckRound(body.Round));
            this.Keeps(body => body.Asked.Check());
        }
    }
}
