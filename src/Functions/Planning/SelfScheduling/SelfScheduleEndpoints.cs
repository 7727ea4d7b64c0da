using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Planning.SelfScheduling;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Views;
using Interviews.Functions.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>What a candidate without an account does with the link that they were given; the token is all that they have to show.</summary>
public sealed class SelfScheduleEndpoints(IStore store, SelfScheduleLinks links, SelfScheduler scheduler, InterviewService interviews, InterviewViews views, LinkTokens tokens, LinkUrls urls, TimeProvider time)
{
    [Function("GetSelfSchedule")]
    [Public]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "self-schedule/{token}")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var parameters = new QueryReader(request);
        var zone = parameters.Text("timeZone");
        if ((parameters.Refusal ?? RequestRules.CheckStart("start", null, zone, zoneIsKnown: true)) is { } invalid)
        {
            return new ProblemResult(invalid);
        }

        var found = await links.FindAsync(token, cancellationToken);
        return found.IsRefused ? new ProblemResult(found.Refusal)
            : found.Value.Link.Value.CheckUsable(time.GetCurrentInstant()) is { } gone ? new ProblemResult(gone)
            : Answer.Ok(await ViewAsync(found.Value, zone, cancellationToken));
    }

    [Function("SelfSchedule")]
    [Public]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "self-schedule/{token}")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var (body, found) = (await request.ReadAsync<Request>(cancellationToken), await links.FindAsync(token, cancellationToken));
        if ((body.Refusal ?? found.Refusal) is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var link = found.Value.Link.Value;
        var zone = body.Value.TimeZone ?? await ZoneAsync(link, cancellationToken);
        var start = LocalTimes.Parse("start", body.Value.Start!, zone);
        if (start.IsRefused)
        {
            return new ProblemResult(start.Refusal);
        }

        var (isMove, interviewId) = (found.Value.Use == LinkUse.Manage, link.InterviewId);
        var done = isMove && interviewId is { } booked
            ? link.CheckUsable(time.GetCurrentInstant()) is { } gone ? gone : await scheduler.MoveAsync(link, booked, start.Value, zone, cancellationToken)
            : await scheduler.ChooseAsync(found.Value, start.Value, zone, cancellationToken);
        return Answer.Of(done, interview => Booked(request, link, interview, isMove || link.Moves is not null));
    }

    [Function("CancelSelfSchedule")]
    [Public]
    public async Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "self-schedule/{token}/cancel")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var (body, found) = (await request.ReadAsync<CancelRequest>(cancellationToken), await links.FindAsync(token, cancellationToken));
        if ((body.Refusal ?? found.Refusal) is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var link = found.Value.Link.Value;
        if (link.CheckUsable(time.GetCurrentInstant()) is { } gone)
        {
            return new ProblemResult(gone);
        }

        if (found.Value.Use != LinkUse.Manage || link.InterviewId is not { } interviewId)
        {
            return new ProblemResult(Refusal.Forbidden("With this link a time can be chosen; an interview is cancelled with the link that came with its booking."));
        }

        var done = await scheduler.CancelAsync(link, interviewId, body.Value.Reason, cancellationToken);
        return Answer.Of(done, interview => Booked(request, link, interview, isMove: true));
    }

    private Answer Booked(HttpRequest request, SelfScheduleLink link, Stored<Interview> interview, bool isMove)
    {
        var manage = tokens.Sign(link, LinkUse.Manage);
        var body = new { manageUrl = urls.Of(request, manage), interview = views.Of(interview.Value, link.Candidate) };
        return isMove ? Answer.Ok(body) : new Answer(StatusCodes.Status201Created, body) { Location = LinkUrls.OfApi(request, manage) };
    }

    private async Task<object> ViewAsync(FoundLink found, string? asked, CancellationToken cancellationToken)
    {
        var link = found.Link.Value;
        var zone = asked ?? await ZoneAsync(link, cancellationToken);
        var job = link.JobId is null ? null : await store.ReadAsync<Job>(link.OrganizationId, Job.RecordId(link.JobId), cancellationToken);
        var organization = await store.ReadAsync<Organization>(link.OrganizationId, Organization.RecordId, cancellationToken);
        var interview = (link.InterviewId ?? link.Moves) is { } id ? await interviews.ReadAsync(link.Candidate, id, cancellationToken) : null;
        var slots = await scheduler.SlotsAsync(found.Use == LinkUse.Manage && link.InterviewId is { } booked ? link with { Moves = booked } : link, cancellationToken);
        return new
        {
            organizationName = organization?.Value.Name,
            jobTitle = job?.Value.Title,
            link.Details.Type,
            link.Details.Mode,
            link.DurationMinutes,
            timeZone = zone,
            slots = slots.Select(slot => new { slot.Start, slot.End, localStart = AvailabilityView.Local(slot.Start, TimeZones.Find(zone)!) }),
            link.ExpiresAt,
            interview = interview is { IsRefused: false } ? views.Of(interview.Value.Value, link.Candidate) : null,
        };
    }

    /// <summary>The candidate's zone, where the directory knows it.</summary>
    private async Task<string> ZoneAsync(SelfScheduleLink link, CancellationToken cancellationToken)
    {
        var candidate = await store.ReadAsync<Candidate>(link.OrganizationId, Candidate.RecordId(link.CandidateId), cancellationToken);
        return candidate?.Value.TimeZone is { } zone && TimeZones.Find(zone) is not null ? zone : "UTC";
    }

    internal sealed record Request : RequestBody
    {
        [Alias("scheduledAt")]
        public string? Start { get; init; }

        public string? TimeZone { get; init; }
    }

    internal sealed record CancelRequest : RequestBody
    {
        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.Start).NotEmpty().WithMessage("'start' is required: which of the times is chosen?");
            this.Keeps(body => RequestRules.CheckStart("start", body.Start, body.TimeZone, zoneIsKnown: true));
        }
    }

    internal sealed class CancelValidator : AbstractValidator<CancelRequest>
    {
        public CancelValidator() => this.Keeps(body => RequestRules.CheckReason(body.Reason));
    }
}
