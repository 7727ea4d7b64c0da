using System.Globalization;
using Interviews.Cosmos.Stub.Account;
using Interviews.Cosmos.Stub.Faults;
using Interviews.Cosmos.Stub.Sql;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>Brings each request to its endpoint, and faults to some of them.</summary>
internal sealed class Dispatcher(CosmosStub stub)
{
    public async Task<StubResponse> HandleAsync(StubRequest request)
    {
        if (request.Path is not ["dbs", var databaseName, "colls", var containerName, .. var rest])
        {
            return AccountEndpoint.Handle(stub, request);
        }

        if (stub.Databases.Find(databaseName) is not { } database || database.Find(containerName) is not { } container)
        {
            // 1003: what does not exist is not the item but its container.
            return StubResponse.Error(404, "NotFound", "Owner resource does not exist", subStatus: rest is [] ? 0 : 1003);
        }

        if (rest is not ["docs", .. var item])
        {
            return ContainerEndpoint.Handle(container, request, rest);
        }

        var operation = OperationOf(request, item);
        var fault = stub.Faults.Next(operation, container.Name);
        if (await BeforeAsync(fault, request, container) is { } refused)
        {
            stub.Tell(new StubUsage(operation, container.Name, refused.Status, 0, 0, 0));
            return Finish(refused, container, request, operation);
        }

        StubResponse response;
        lock (container.Gate)
        {
            response = Carry(operation, container, request, item);
        }

        var (usage, charge) = (response.Usage, response.Usage.Charge(operation is "query" or "changefeed"));
        stub.Tell(new StubUsage(operation, container.Name, response.Status, usage.ItemsRead + usage.ItemsWritten, usage.BytesRead + usage.BytesWritten, charge));
        return Finish(After(fault, response), container, request, operation);
    }

    private static string OperationOf(StubRequest request, IReadOnlyList<string> item) => request.Method switch
    {
        "POST" when request.Is("x-ms-cosmos-is-query-plan-request") => "queryplan",
        "POST" when request.Is("x-ms-cosmos-is-batch-request") => "batch",
        "POST" when request.Is("x-ms-documentdb-isquery") || request.Header("Content-Type")?.StartsWith("application/query+json", StringComparison.Ordinal) == true => "query",
        "POST" => request.Is("x-ms-documentdb-is-upsert") ? "upsert" : "create",
        "GET" when item.Count == 0 => request.Header("A-IM") is null ? "readfeed" : "changefeed",
        "GET" => "read",
        "PUT" => "replace",
        "DELETE" => "delete",
        _ => "unknown",
    };

    private StubResponse Carry(string operation, StubContainer container, StubRequest request, IReadOnlyList<string> item)
    {
        try
        {
            return operation switch
            {
                "queryplan" => QueryEndpoint.Plan(),
                "query" or "readfeed" => QueryEndpoint.Run(stub, container, request),
                "batch" => BatchEndpoint.Run(stub, container, request),
                "changefeed" => ChangeFeedEndpoint.Read(container, request),
                "unknown" => StubResponse.Error(501, "NotImplemented", $"The stub does not know {request.Method} on items."),
                _ => ItemEndpoint.Handle(stub, operation, container, request, item),
            };
        }
        catch (SqlException wrong)
        {
            return StubResponse.Error(400, "BadRequest", wrong.Message);
        }
    }

    private async Task<StubResponse?> BeforeAsync(Fault fault, StubRequest request, StubContainer container)
    {
        await Task.Yield();
        return fault switch
        {
            Fault.TooManyRequests => StubResponse.Error(429, "TooManyRequests", "Request rate is large.", subStatus: 3200)
                .With("x-ms-retry-after-ms", $"{stub.Faults.RetryAfter.TotalMilliseconds}"),
            Fault.RetryWith => StubResponse.Error(449, "RetryWith", "Conflicting request to resource has been attempted."),
            Fault.Unavailable => StubResponse.Error(503, "ServiceUnavailable", "The service is not available."),
            Fault.TimeoutBeforeCommit => StubResponse.Error(408, "RequestTimeout", "The request timed out."),
            Fault.DisconnectBeforeCommit => throw new HttpRequestException("The connection broke."),
            Fault.PreconditionFailed when request.Is("x-ms-cosmos-is-batch-request") => BatchEndpoint.Refuse(container, request),
            Fault.PreconditionFailed => StubResponse.Error(412, "PreconditionFailed", "Operation cannot be performed because one of the specified precondition is not met."),
            _ => null,
        };
    }

    private static StubResponse After(Fault fault, StubResponse response) => fault switch
    {
        Fault.TimeoutAfterCommit => StubResponse.Error(408, "RequestTimeout", "The request timed out."),
        Fault.UnavailableAfterCommit => StubResponse.Error(503, "ServiceUnavailable", "The service is not available."),
        Fault.DisconnectAfterCommit => throw new HttpRequestException("The connection broke."),
        _ => response,
    };

    private static StubResponse Finish(StubResponse response, StubContainer container, StubRequest request, string operation)
    {
        var range = request.PartitionKey is { } key ? container.RangeOf(key) : request.Range ?? 0;
        return response
            .With("x-ms-request-charge", string.Create(CultureInfo.InvariantCulture, $"{response.Usage.Charge(operation is "query" or "changefeed")}"))
            .With("x-ms-session-token", $"{range}:-1#{container.Lsn}")
            .With("x-ms-documentdb-partitionkeyrangeid", $"{range}")
            .With("lsn", $"{container.Lsn}")
            .With("x-ms-activity-id", $"{Guid.NewGuid()}");
    }
}
