using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Text;

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

    private static object View(Organization organization) => new { organization.Name, organization.ContactEmail, organization.Holidays };

    internal sealed record Request : RequestBody
    {
        public string? Name { get; init; }

        public string? ContactEmail { get; init; }

        public HolidayEntry[]? Holidays { get; init; }

        public Result<Organization> Entry(string organizationId)
        {
            var organization = DirectoryRules.Check(new Organization
            {
                OrganizationId = organizationId,
                Name = Name,
                ContactEmail = ContactEmail,
                Holidays = [.. from day in Holidays ?? [] where DateOf(day) is not null select new Holiday(DateOf(day)!.Value, day.Name)],
            });
            return Refusal.All([.. Dateless(), organization.Refusal]) is { } refusal ? refusal : organization;
        }

        private IEnumerable<Refusal> Dateless() =>
            from day in (Holidays ?? []).Index()
            where DateOf(day.Item) is null
            select Refusal.Invalid($"holidays[{day.Index}]", $"'holidays[{day.Index}]' needs a 'date' such as 2026-12-24.");

        private static LocalDate? DateOf(HolidayEntry day) => day.Date is not null && LocalDatePattern.Iso.Parse(day.Date) is { Success: true } date ? date.Value : null;
    }

    internal sealed record HolidayEntry(string? Date, string? Name);
}
