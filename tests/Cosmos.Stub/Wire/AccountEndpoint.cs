using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>The account itself, and creating databases and containers.</summary>
internal static class AccountEndpoint
{
    public static StubResponse Handle(CosmosStub stub, StubRequest request) => (request.Method, request.Path) switch
    {
        ("GET", []) => StubResponse.Json(200, Account(request.Host)),
        ("POST", ["dbs"]) => CreateDatabase(stub, request),
        ("GET", ["dbs", var name]) => ReadDatabase(stub, name),
        ("POST", ["dbs", var name, "colls"]) => CreateContainer(stub, name, request),
        ("GET", ["offers"]) or ("POST", ["offers"]) => StubResponse.Json(200, new JsonObject { ["_rid"] = "", ["Offers"] = new JsonArray(), ["_count"] = 0 }),
        _ => StubResponse.Error(501, "NotImplemented", $"The stub does not know {request.Method} /{string.Join('/', request.Path)}."),
    };

    private static JsonObject Account(string host)
    {
        JsonArray Locations() => [new JsonObject { ["name"] = "Loopback", ["databaseAccountEndpoint"] = host + "/" }];
        return new JsonObject
        {
            ["_self"] = "",
            ["id"] = "stub",
            ["_rid"] = "stub",
            ["media"] = "//media/",
            ["addresses"] = "//addresses/",
            ["_dbs"] = "//dbs/",
            ["writableLocations"] = Locations(),
            ["readableLocations"] = Locations(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = new JsonObject { ["asyncReplication"] = false, ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
            ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Session" },
            ["systemReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
            ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
            ["queryEngineConfiguration"] = """{"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":10,"maxLogicalAndPerSqlQuery":2000,"maxLogicalOrPerSqlQuery":2000,"sqlAllowTop":true}""",
        };
    }

    private static StubResponse CreateDatabase(CosmosStub stub, StubRequest request)
    {
        var (database, created) = stub.Databases.GetOrAdd(JsonNode.Parse(request.Body)!["id"]!.GetValue<string>());
        return created ? Database(201, database) : StubResponse.Error(409, "Conflict", "Resource with specified id or name already exists.");
    }

    private static StubResponse ReadDatabase(CosmosStub stub, string name) =>
        stub.Databases.Find(name) is { } database ? Database(200, database) : StubResponse.Error(404, "NotFound", "Resource Not Found.");

    private static StubResponse CreateContainer(CosmosStub stub, string name, StubRequest request)
    {
        if (stub.Databases.Find(name) is not { } database)
        {
            return StubResponse.Error(404, "NotFound", "Owner resource does not exist", subStatus: 1003);
        }

        return database.Create(JsonNode.Parse(request.Body)!.AsObject(), stub.PartitionRanges) is { } container
            ? ContainerEndpoint.Describe(201, container)
            : StubResponse.Error(409, "Conflict", "Resource with specified id or name already exists.");
    }

    private static StubResponse Database(int status, Account.StubDatabase database) => StubResponse.Json(status, new JsonObject
    {
        ["id"] = database.Name,
        ["_rid"] = database.ResourceId,
        ["_self"] = $"dbs/{database.ResourceId}/",
        ["_etag"] = "\"00000000-0000-0000-0000-000000000000\"",
        ["_colls"] = "colls/",
        ["_users"] = "users/",
        ["_ts"] = 0,
    });
}
