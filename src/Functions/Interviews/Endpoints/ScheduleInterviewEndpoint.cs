using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews</c> (REQ-INT-02), also with the bodies of earlier clients (REQ-INT-10).</summary>
public sealed class ScheduleInterviewEndpoint(InterviewerDirectory directory, RoomDirectory rooms, NewInterview newInterview, IdempotentCreates creates, TimeProvider time)
{
    [Function("ScheduleInterview")]
    [Allow(Roles.OrganizationWide | Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => ScheduleAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> ScheduleAsync(Actor actor, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var scheduledAt = LocalTimes.Parse("scheduledAt", body.ScheduledAt!, body.TimeZone);
        if (scheduledAt.IsRefused)
        {
            return scheduledAt.Refusal;
        }

        actor = InterviewAccess.For(body.CandidateId, actor);
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var interviewers = await directory.ResolveAsync(actor, body.AllInterviewers, cancellationToken);
        var blank = new InterviewDetails { Type = body.Type!.Value, Mode = DetailsRequest.ModeOf(body.Type.Value) };
        var command = new Schedule(
            Guid.CreateVersion7(time.GetUtcNow()),
            body.ApplyTo(blank, interviewers, roomId),
            new InterviewTime(scheduledAt.Value, body.DurationMinutes!.Value, body.TimeZone ?? "UTC"))
        {
            Round = body.Round ?? 1,
            CandidateId = body.CandidateId,
            JobId = body.JobId,
            ApplicationId = body.ApplicationId,
            ConflictOverrideReason = body.ConflictOverrideReason,
            HoldId = body.HoldId,
        };
        return await newInterview.CreateAsync(actor, InterviewAccess.ForThemself(command, actor), attempt, cancellationToken);
    }

    internal sealed record Request : NewInterviewRequest
    {
        public string? CandidateId { get; init; }

        public int? Round { get; init; }

        public Guid? HoldId { get; init; }

        public bool? IsAiInterview { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
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
