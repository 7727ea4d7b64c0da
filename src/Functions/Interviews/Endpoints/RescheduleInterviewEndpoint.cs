using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Recurring;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary>
/// <c>PUT /interviews/{id}/reschedule</c>: the same interview at another time; one that was cancelled or missed is answered 201 with
/// the new interview that takes its place.
/// </summary>
public sealed class RescheduleInterviewEndpoint(
    InterviewService interviews, SeriesService series, InterviewViews views, NewInterview newInterview, IdempotentCreates creates, TimeProvider time)
{
    [Function("RescheduleInterview")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "post", Route = "interviews/{id:guid}/reschedule")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        Guid id,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        if (body.Value.Scope is { } scope and not SeriesScope.This)
        {
            var asked = new SeriesRequest(id, scope, SeriesAction.Reschedule, body.Value, request.Allows);
            return Answer.Of(await series.ChangeAsync(client, actor, asked, cancellationToken), stored => views.Ok(stored, actor));
        }

        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        if (InterviewSuccession.IsReplaceable(read.Value.Value))
        {
            return request.Allows(read.Value.ETag)
                ? await creates.RunAsync(request, body.Value, attempt => ReplaceAsync(actor, read.Value.Value, body.Value, attempt, cancellationToken), cancellationToken)
                : new ProblemResult(ETags.Failed(id));
        }

        var done = await interviews.ExecuteAsync(
            actor, id, request.Allows, interview => body.Value.Command(interview).Then<InterviewCommand>(command => command), cancellationToken);
        return Answer.Of(done, stored => views.Ok(stored, actor));
    }

    private async Task<Result<Answer>> ReplaceAsync(
        Actor actor, Interview cancelled, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var schedule = body.Command(cancelled)
            .Then(command => InterviewSuccession.Replacement(cancelled, command, Guid.CreateVersion7(time.GetUtcNow()), interviews.Context(actor)));
        return schedule.IsRefused
            ? schedule.Refusal
            : await newInterview.CreateAsync(actor, schedule.Value, attempt, cancellationToken);
    }

    internal sealed record Request : RequestBody
    {
        [Alias("newScheduledAt", "scheduledAt", "newScheduledTime")]
        public string? NewDateTime { get; init; }

        [Alias("duration")]
        public int? DurationMinutes { get; init; }

        public string? TimeZone { get; init; }

        public string? Reason { get; init; }

        public string? InternalReason { get; init; }

        public Initiator? InitiatedBy { get; init; }

        public bool? AllowConflicts { get; init; }

        /// <summary>Which interviews of its series the change concerns.</summary>
        public SeriesScope? Scope { get; init; }

        public Result<Reschedule> Command(Interview interview)
        {
            var zone = TimeZone ?? interview.Time.TimeZone;
            return LocalTimes.Parse("newDateTime", NewDateTime!, zone).Then<Reschedule>(newDateTime =>
                new Reschedule(new InterviewTime(newDateTime, DurationMinutes ?? interview.Time.DurationMinutes, zone), Reason, InitiatedBy)
                {
                    InternalReason = InternalReason,
                    AllowConflicts = AllowConflicts == true,
                });
        }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.NewDateTime).NotEmpty().WithMessage("'newDateTime' is required: when is it to be?");
            this.KeepsRulesOfTime("newDateTime", body => body.NewDateTime, body => body.DurationMinutes, body => body.TimeZone, zoneIsKnown: true);
            this.Keeps(body => RequestRules.CheckReason(body.Reason));
            this.Keeps(body => RequestRules.CheckReason(body.InternalReason, "internalReason"));
        }
    }
}
