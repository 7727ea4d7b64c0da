using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>GET /rooms/{id}</c>, and <c>GET /rooms</c>: places whose time interviews in person take.</summary>
public sealed class RoomEndpoints(DirectoryService directory)
{
    [Function("PutRoom")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "rooms/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PutAsync<Request, Room>(request, Room.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken);

    [Function("PatchRoom")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "rooms/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.PatchAsync<Request, Room>(request, "room", id, Room.RecordId(id), body => body.Entry(id, request.Actor().OrganizationId), View, cancellationToken);

    [Function("GetRoom")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rooms/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        directory.GetAsync<Room>(request, "room", id, Room.RecordId(id), View, cancellationToken);

    [Function("ListRooms")]
    [Allow(Roles.OrganizationWide)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "rooms")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindRooms(part), View, cancellationToken);

    private static object View(Room room) => new { id = room.RoomId, room.Name, room.Aliases, room.Capacity };

    internal sealed record Request : RequestBody
    {
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string[]? Aliases { get; init; }

        public int? Capacity { get; init; }

        public Result<Room> Entry(string id, string organizationId) => DirectoryService.Under(id, Id, DirectoryRules.Check(new Room
        {
            RoomId = id,
            OrganizationId = organizationId,
            Name = Name ?? string.Empty,
            Aliases = Aliases ?? [],
            Capacity = Capacity,
        }));
    }
}
