using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Planning.SelfScheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Requests;
using Interviews.Functions.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>Links by which candidates choose a time themselves: given with <c>POST /self-schedule-links</c> and <c>POST /interviews/{id}/self-schedule</c>, withdrawn with <c>DELETE</c>.</summary>
public sealed class SelfScheduleLinkEndpoints(
    IStore store, SelfScheduleLinks links, LinkTokens tokens, LinkUrls urls, InterviewService interviews, RoomDirectory rooms, IdempotentCreates creates, TimeProvider time)
{
    [Function("CreateSelfScheduleLink")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "self-schedule-links")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => CreateAsync(request, body, attempt, cancellationToken), cancellationToken);

    [Function("CreateMoveLink")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> CreateMoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/self-schedule")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        creates.RunAsync<MoveRequest>(request, (body, attempt) => CreateMoveAsync(request, id, body, attempt, cancellationToken), cancellationToken);

    [Function("GetSelfScheduleLink")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "self-schedule-links/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await links.FindAsync(request.Actor(), id, cancellationToken), link => Answer.Ok(View(request, link.Value), link.ETag));

    [Function("RevokeSelfScheduleLink")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "self-schedule-links/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        Answer.Of(await links.RevokeAsync(request.Actor(), id, cancellationToken), _ => Answer.NoContent);

    private async Task<Result<Answer>> CreateAsync(HttpRequest request, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var (actor, now) = (request.Actor(), time.GetCurrentInstant());
        var type = body.Type!.Value;
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var window = body.Asked.Window(now);
        return await CommitAsync(
            request,
            new SelfScheduleLink(
                Guid.CreateVersion7(time.GetUtcNow()),
                actor.OrganizationId,
                actor.Id,
                body.CandidateId!,
                new LinkWindow(window.Start, window.End),
                SelfScheduleRules.ExpiryOf(body.ExpiresAt, now),
                now)
            {
                Details = body.ApplyTo(new InterviewDetails { Type = type, Mode = DetailsRequest.ModeOf(type) }, [], roomId),
                DurationMinutes = body.DurationMinutes!.Value,
                Seats = body.Asked.Seats,
                JobId = body.JobId,
                Round = body.Round ?? 1,
                MinimumNotice = Notice(body.MinimumNotice),
            },
            attempt,
            cancellationToken);
    }

    private async Task<Result<Answer>> CreateMoveAsync(HttpRequest request, Guid id, MoveRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var (actor, now) = (request.Actor(), time.GetCurrentInstant());
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var interview = read.Value.Value;
        if (interview.CandidateId is null)
        {
            return Refusal.Invalid("candidateId", "The interview has no candidate who could choose.");
        }

        var asked = body.Asked(interview.Time);
        if (asked.CheckWindow() is { } invalid)
        {
            return invalid;
        }

        var window = asked.Window(now);
        return await CommitAsync(
            request,
            new SelfScheduleLink(
                Guid.CreateVersion7(time.GetUtcNow()),
                actor.OrganizationId,
                actor.Id,
                interview.CandidateId,
                new LinkWindow(window.Start, window.End),
                SelfScheduleRules.ExpiryOf(body.ExpiresAt, now),
                now)
            {
                Details = interview.Details,
                DurationMinutes = interview.Time.DurationMinutes,
                Seats = [],
                JobId = interview.JobId,
                Round = interview.Round,
                MinimumNotice = Notice(body.MinimumNotice),
                Moves = id,
            },
            attempt,
            cancellationToken);
    }

    private async Task<Result<Answer>> CommitAsync(HttpRequest request, SelfScheduleLink link, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        if (!tokens.IsConfigured)
        {
            return new Refusal(RefusalCode.SelfSchedulingNotConfigured, "This deployment has no key for links of candidates (SelfScheduling:Key).");
        }

        var created = new CreatedAnswer(View(request, link), $"/api/self-schedule-links/{link.LinkId}", SelfScheduleLink.RecordId(link.LinkId));
        return await store.CommitAsync(link.OrganizationId, [new Write.Create(link), .. attempt.Record(created)], cancellationToken) is CommitResult.Committed committed
            ? created.With(committed.ETags[SelfScheduleLink.RecordId(link.LinkId)])
            : IdempotencyRecord.InFlight;
    }

    private object View(HttpRequest request, SelfScheduleLink link)
    {
        var token = tokens.Sign(link, LinkUse.Choose);
        return new
        {
            id = link.LinkId,
            url = urls.Of(request, token),
            token,
            link.ExpiresAt,
            link.CandidateId,
            link.JobId,
            from = link.Window.From,
            to = link.Window.To,
            link.Moves,
            link.InterviewId,
            link.RevokedAt,
        };
    }

    private static Duration Notice(string? text) => text is not null && IsoDuration.TryParse(text, out var notice) ? notice : Duration.Zero;

    internal sealed record Request : DetailsRequest
    {
        public SeatEntry[]? Seats { get; init; }

        public string[]? InterviewerIds { get; init; }

        public string? CandidateId { get; init; }

        [Alias("duration")]
        public int? DurationMinutes { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public string? TimeZone { get; init; }

        public string? MinimumNotice { get; init; }

        public string? ExpiresAt { get; init; }

        public int? Round { get; init; }

        public SlotRequest Asked => new()
        {
            From = From,
            To = To,
            TimeZone = TimeZone ?? "UTC",
            DurationMinutes = DurationMinutes,
            BufferMinutes = BufferMinutes,
            MinimumNotice = MinimumNotice,
            Seats = SeatEntry.All(Seats, InterviewerIds),
            CandidateId = CandidateId,
        };
    }

    internal sealed record MoveRequest : RequestBody
    {
        public string? From { get; init; }

        public string? To { get; init; }

        public string? TimeZone { get; init; }

        public string? MinimumNotice { get; init; }

        public string? ExpiresAt { get; init; }

        public SlotRequest Asked(InterviewTime current) => new()
        {
            From = From,
            To = To,
            TimeZone = TimeZone ?? current.TimeZone,
            DurationMinutes = current.DurationMinutes,
            MinimumNotice = MinimumNotice,
        };
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider time)
        {
            RuleFor(body => body.Type).NotNull().WithMessage("'type' is required: what kind of interview is it?");
            RuleFor(body => body.GivesInterviewers).Equal(false).OverridePropertyName("interviewers").WithMessage("'interviewers' are found when the candidate chooses: name 'interviewerIds' or 'seats'.");
            this.KeepsRulesOfDetails();
            this.Keeps(body => RequestRules.CheckRound(body.Round));
            this.Keeps(body => SelfScheduleRules.Check(body.Asked, body.CandidateId, body.ExpiresAt, time.GetCurrentInstant()));
        }
    }

    internal sealed class MoveValidator : AbstractValidator<MoveRequest>
    {
        private static readonly InterviewTime _any = new(Instant.MinValue, 60, "UTC");

        public MoveValidator(TimeProvider time)
        {
            this.Keeps(body => body.Asked(_any).CheckWindow());
            this.Keeps(body => SelfScheduleRules.CheckExpiry(body.ExpiresAt, time.GetCurrentInstant()));
        }
    }
}
