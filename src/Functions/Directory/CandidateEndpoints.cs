using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>GET /candidates/{id}</c>, and <c>GET /candidates</c>.</summary>
public sealed class CandidateEndpoints(DirectoryService directory, TimeProvider time)
{
    [Function("PutCandidate")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "candidates/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PutAsync<Request, Candidate>(
            request,
            Candidate.RecordId(id),
            body => body.Entry(id, request.Actor().OrganizationId),
            View,
            cancellationToken,
            (entry, earlier) => Task.FromResult<Result<Candidate>>(entry.Following(earlier, time.GetCurrentInstant())));

    [Function("PatchCandidate")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "candidates/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PatchAsync<Request, Candidate>(
            request,
            "candidate",
            id,
            Candidate.RecordId(id),
            body => body.Entry(id, request.Actor().OrganizationId),
            View,
            cancellationToken,
            // What a patch leaves out is in the entry; a wish that is not there any more was taken back in so many words.
            (entry, earlier) => Task.FromResult<Result<Candidate>>((entry with { HumanOnly = entry.HumanOnly ?? false }).Following(earlier, time.GetCurrentInstant())));

    [Function("GetCandidate")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "candidates/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.GetAsync<Candidate>(request, "candidate", id, Candidate.RecordId(id), View, cancellationToken);

    [Function("ListCandidates")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "candidates")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindCandidates(part), View, cancellationToken);

    private static object View(Candidate candidate) =>
        new { id = candidate.CandidateId, candidate.Name, candidate.Email, candidate.TimeZone, HumanOnly = candidate.HumanOnly == true, candidate.Status, candidate.StatusHistory };

    [ServerOwned("statusHistory")]
    internal sealed record Request : RequestBody
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? TimeZone { get; init; }

        public CandidateStatus? Status { get; init; }

        /// <summary>Left out, it stays as it is.</summary>
        public bool? HumanOnly { get; init; }

        public Result<Candidate> Entry(string id, string organizationId) => DirectoryService.Under(id, Id, DirectoryRules.Check(new Candidate
        {
            CandidateId = id,
            OrganizationId = organizationId,
            Name = Name,
            Email = Email,
            TimeZone = TimeZone,
            Status = Status,
            HumanOnly = HumanOnly,
        }));
    }
}
