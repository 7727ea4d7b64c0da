using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>GET /organization</c>: that of the caller.</summary>
public sealed class OrganizationEndpoints(DirectoryService directory)
{
    [Function("PutOrganization")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "organization")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.PutAsync<Request, Organization>(request, Organization.RecordId, body => body.Entry(request.Actor().OrganizationId), View, cancellationToken);

    [Function("PatchOrganization")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "organization")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.PatchAsync<Request, Organization>(
            request, "organization", request.Actor().OrganizationId, Organization.RecordId, body => body.Entry(request.Actor().OrganizationId), View, cancellationToken);

    [Function("GetOrganization")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "organization")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.GetAsync<Organization>(request, "organization", request.Actor().OrganizationId, Organization.RecordId, View, cancellationToken);

    private static object View(Organization organization) => new { organization.Name, organization.ContactEmail };

    internal sealed record Request : RequestBody
    {
        public string? Name { get; init; }

        public string? ContactEmail { get; init; }

        public Result<Organization> Entry(string organizationId) =>
            DirectoryRules.Check(new Organization { OrganizationId = organizationId, Name = Name, ContactEmail = ContactEmail });
    }
}
