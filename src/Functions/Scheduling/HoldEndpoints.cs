using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Holds;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Scheduling;

/// <summary><c>POST</c>, <c>GET</c> and <c>DELETE /interviews/schedule/holds</c>: time that is kept for a few minutes, while somebody makes up their mind.</summary>
public sealed class HoldEndpoints(HoldService holds, RoomDirectory rooms, IdempotentCreates creates, TimeProvider time)
{
    [Function("HoldTime")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/holds")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    [Function("GetHold")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/schedule/holds/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await holds.FindAsync(request.Actor(), id, cancellationToken), hold => Answer.Ok(View(hold.Value), hold.ETag));

    [Function("ReleaseHold")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interviews/schedule/holds/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await holds.ReleaseAsync(request.Actor(), id, cancellationToken), _ => Answer.NoContent);

    private async Task<Result<Answer>> CreateAsync(Actor actor, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var start = LocalTimes.Parse("start", body.Start!, body.TimeZone);
        if (start.IsRefused)
        {
            return start.Refusal;
        }

        var hold = new Hold(
            Guid.CreateVersion7(time.GetUtcNow()),
            actor.OrganizationId,
            actor.Id,
            new InterviewTime(start.Value, body.DurationMinutes!.Value, body.TimeZone ?? "UTC"),
            LocalTimes.Shortened(now + (HoldRules.Time(body.Ttl) ?? HoldRules.UsualTime)))
        {
            InterviewerIds = [.. (body.InterviewerIds ?? []).Distinct()],
            CandidateId = body.CandidateId,
            RoomId = await rooms.FindAsync(actor, body.Location, cancellationToken),
            BufferMinutes = body.BufferMinutes ?? 0,
        };
        var created = new CreatedAnswer(View(hold), $"/api/interviews/schedule/holds/{hold.HoldId}", Hold.RecordId(hold.HoldId));
        var made = await holds.CreateAsync(actor, hold, attempt.Record(created), cancellationToken);
        return made.Then<Answer>(stored => created.With(stored.ETag));
    }

    private static object View(Hold hold) => new
    {
        id = hold.HoldId,
        hold.OwnerId,
        hold.InterviewerIds,
        hold.CandidateId,
        hold.RoomId,
        start = hold.Time.ScheduledAt,
        end = hold.Time.EndsAt,
        hold.Time.TimeZone,
        hold.BufferMinutes,
        hold.ExpiresAt,
    };

    internal sealed record Request : RequestBody
    {
        public string[]? InterviewerIds { get; init; }

        public string? CandidateId { get; init; }

        public string? Location { get; init; }

        [Alias("scheduledAt")]
        public string? Start { get; init; }

        [Alias("duration")]
        public int? DurationMinutes { get; init; }

        [Alias("bufferTime")]
        public int? BufferMinutes { get; init; }

        public string? TimeZone { get; init; }

        public string? Ttl { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider time)
        {
            RuleFor(body => body.Start).NotEmpty().WithMessage("'start' is required: when does it begin?");
            RuleFor(body => body.DurationMinutes).NotNull().WithMessage("'durationMinutes' is required: how long is it?");
            this.Keeps(body => RequestRules.CheckStart("start", body.Start, body.TimeZone, zoneIsKnown: false));
            this.Keeps(body => HoldRules.Check(Wanted(body, time.GetCurrentInstant()), body.Ttl, time.GetCurrentInstant()));
        }

        /// <summary>With a time that breaks no rule where the request has none that can be read.</summary>
        private static TimeClaim Wanted(Request body, Instant now)
        {
            var start = body.Start is null ? null : LocalTimes.Parse("start", body.Start, body.TimeZone);
            var zone = TimeZones.Find(body.TimeZone) is null ? "UTC" : body.TimeZone!;
            return new TimeClaim(Guid.Empty, string.Empty, new InterviewTime(start is { IsRefused: false } ? start.Value : now + Duration.FromDays(1), body.DurationMinutes ?? 60, zone))
            {
                InterviewerIds = body.InterviewerIds ?? [],
                CandidateId = body.CandidateId,
                BufferMinutes = body.BufferMinutes ?? 0,
            };
        }
    }
}
