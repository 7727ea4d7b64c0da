using FluentValidation;
using Interviews.Domain.Interviews.Rules;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Interviews.Requests;

/// <summary>The body of <c>POST /interviews</c>, and a row of many.</summary>
internal record ScheduleInterviewRequest : NewInterviewRequest
{
    public string? CandidateId { get; init; }

    public int? Round { get; init; }

    public Guid? HoldId { get; init; }

    public bool? IsAiInterview { get; init; }

    internal sealed class Validator : AbstractValidator<ScheduleInterviewRequest>
    {
        public Validator()
        {
            RuleFor(body => body.Type).NotNull().WithMessage("'type' is required: what kind of interview is it?");
            RuleFor(body => body.ScheduledAt).NotEmpty().WithMessage("'scheduledAt' is required: when does it begin?");
            this.KeepsRulesOfDetails();
            this.KeepsRulesOfTime("scheduledAt", body => body.ScheduledAt, body => body.DurationMinutes, body => body.TimeZone);
            this.Keeps(body => RequestRules.CheckRound(body.Round));
            this.Keeps(body => RequestRules.CheckId(body.CandidateId, "candidateId"));
            RuleFor(body => body.DurationMinutes).NotNull().WithMessage("'durationMinutes' is required: how long is it?");
            RuleFor(body => body.IsAiInterview).NotEqual(true).WithMessage("'isAiInterview' must be false: practice interviews with a model are not available here.");
        }
    }
}
