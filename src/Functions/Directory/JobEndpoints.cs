using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>GET /jobs/{id}</c>, and <c>GET /jobs</c>.</summary>
public sealed class JobEndpoints(DirectoryService directory, JobTemplates templates)
{
    [Function("PutJob")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "jobs/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PutAsync<Request, Job>(
            request, Job.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken, (job, before) => templates.CheckAsync(job, before, cancellationToken));

    [Function("PatchJob")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "jobs/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PatchAsync<Request, Job>(
            request, "job", id, Job.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken, (job, before) => templates.CheckAsync(job, before, cancellationToken));

    [Function("GetJob")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "jobs/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.GetAsync<Job>(request, "job", id, Job.RecordId(id), View, cancellationToken);

    [Function("ListJobs")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "jobs")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindJobs(part), View, cancellationToken);

    private static object View(Job job) => new { id = job.JobId, job.Title, job.HiringOwnerId, job.ScorecardAttributes, job.ScorecardTemplateId, job.Plan };

    internal sealed record Request : RequestBody
    {
        public string? Id { get; init; }

        public string? Title { get; init; }

        public string? HiringOwnerId { get; init; }

        [Alias("scorecard")]
        public string[]? ScorecardAttributes { get; init; }

        public string? ScorecardTemplateId { get; init; }

        public RoundEntry[]? Plan { get; init; }

        public Result<Job> Entry(string id, string organizationId) => DirectoryService.Under(id, Id, DirectoryRules.Check(new Job
        {
            JobId = id,
            OrganizationId = organizationId,
            Title = Title,
            HiringOwnerId = HiringOwnerId,
            ScorecardAttributes = ScorecardAttributes ?? [],
            ScorecardTemplateId = ScorecardTemplateId,
            Plan = [.. (Plan ?? []).Select(round => round.Planned)],
        }));
    }

    /// <param name="Round">Which round it is, from 1.</param>
    internal sealed record RoundEntry(int? Round, InterviewType? Type, InterviewMode? Mode, int? DurationMinutes, SeatPools[]? Seats, string? ScorecardTemplateId)
    {
        public PlannedRound Planned => new(
            Round ?? 0,
            Type,
            Mode,
            DurationMinutes,
            [.. (Seats ?? []).Select(seat => new PanelSeat(seat.Name ?? string.Empty, seat.AnyOf ?? []))],
            ScorecardTemplateId);
    }

    /// <param name="AnyOf">Ids of those who can fill it.</param>
    internal sealed record SeatPools(string? Name, string[]? AnyOf);
}
