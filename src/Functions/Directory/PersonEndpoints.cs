using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>GET /people/{id}</c>, and <c>GET /people</c>: interviewers, recruiters, hiring owners.</summary>
public sealed class PersonEndpoints(DirectoryService directory)
{
    [Function("PutPerson")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "people/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PutAsync<Request, Person>(
            request, Person.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken);

    [Function("PatchPerson")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "people/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PatchAsync<Request, Person>(
            request, "person", id, Person.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken);

    [Function("GetPerson")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "people/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.GetAsync<Person>(request, "person", id, Person.RecordId(id), View, cancellationToken);

    [Function("ListPeople")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "people")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindPeople(part), View, cancellationToken);

    private static object View(Person person) => new
    {
        id = person.PersonId,
        person.Name,
        person.Email,
        person.TimeZone,
        workingHours = person.WorkingHours.Select(hours => new { day = FieldNames.Camel(hours.Day.ToString()), hours.From, hours.To }),
        exceptions = person.Exceptions.Select(day => new { day.Date, day.From, day.To, off = day.Off ? true : (bool?)null }),
        person.BufferMinutes,
        person.MaxPerDay,
        person.MaxPerWeek,
        person.Weight,
        person.Skills,
        person.Training,
        person.Calendar,
    };

    internal sealed record Request : RequestBody
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }

        public string? TimeZone { get; init; }

        public Hours[]? WorkingHours { get; init; }

        public DayHours[]? Exceptions { get; init; }

        public int? BufferMinutes { get; init; }

        public int? MaxPerDay { get; init; }

        public int? MaxPerWeek { get; init; }

        public int? Weight { get; init; }

        public string[]? Skills { get; init; }

        public string[]? Training { get; init; }

        public string? Calendar { get; init; }

        public Result<Person> Entry(string id, string organizationId) => DirectoryService.Under(id, Id, DirectoryRules.Check(new Person
        {
            PersonId = id,
            OrganizationId = organizationId,
            Name = Name,
            Email = Email,
            TimeZone = TimeZone,
            WorkingHours = [.. (WorkingHours ?? []).Select(hours => new WorkingHours(hours.Day ?? default, hours.From ?? string.Empty, hours.To ?? string.Empty))],
            Exceptions = [.. (Exceptions ?? []).Select(day => new HoursException(DateOf(day) ?? default, day.From, day.To, day.Off == true))],
            BufferMinutes = BufferMinutes ?? 0,
            MaxPerDay = MaxPerDay,
            MaxPerWeek = MaxPerWeek,
            Weight = Weight ?? Person.UsualWeight,
            Skills = Skills ?? [],
            Training = Training ?? [],
            Calendar = Calendar,
        }), [.. DaylessHours(), .. DatelessExceptions()]);

        private IEnumerable<Refusal> DaylessHours() =>
            from hours in (WorkingHours ?? []).Index()
            where hours.Item.Day is null
            select Refusal.Invalid($"workingHours[{hours.Index}]", $"'workingHours[{hours.Index}]' needs a 'day'.");

        private IEnumerable<Refusal> DatelessExceptions() =>
            from day in (Exceptions ?? []).Index()
            where DateOf(day.Item) is null
            select Refusal.Invalid($"exceptions[{day.Index}]", $"'exceptions[{day.Index}]' needs a 'date' such as 2026-12-24.");

        private static LocalDate? DateOf(DayHours day) => day.Date is not null && LocalDatePattern.Iso.Parse(day.Date) is { Success: true } date ? date.Value : null;
    }

    internal sealed record DayHours(string? Date, string? From, string? To, bool? Off);

    internal sealed record Hours(DayOfWeek? Day, string? From, string? To);
}
