using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Cosmos.Stub.Account;
using Interviews.Cosmos.Stub.Sql;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>Queries, and reading everything, a page at a time. The continuation is the number of items already given.</summary>
internal static class QueryEndpoint
{
    private const int DefaultPage = 100;

    private static readonly SqlQuery Everything = new([], null, []);

    /// <summary>A plan that has nothing to do on the client: the SDK sends the query as it is.</summary>
    public static StubResponse Plan() => StubResponse.Json(200, new JsonObject
    {
        ["partitionedQueryExecutionInfoVersion"] = 2,
        ["queryInfo"] = new JsonObject
        {
            ["distinctType"] = "None",
            ["top"] = null,
            ["offset"] = null,
            ["limit"] = null,
            ["orderBy"] = new JsonArray(),
            ["orderByExpressions"] = new JsonArray(),
            ["groupByExpressions"] = new JsonArray(),
            ["groupByAliases"] = new JsonArray(),
            ["aggregates"] = new JsonArray(),
            ["groupByAliasToAggregateType"] = new JsonObject(),
            ["rewrittenQuery"] = "",
            ["hasSelectValue"] = false,
            ["hasNonStreamingOrderBy"] = false,
        },
        ["queryRanges"] = new JsonArray(new JsonObject { ["min"] = "", ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
    });

    public static StubResponse Run(CosmosStub stub, StubContainer container, StubRequest request)
    {
        var query = request.Body.Length == 0 ? Everything : Parse(JsonElement.Parse(request.Body));
        var run = new QueryRun(query, container.Indexes);
        if (query.Counts)
        {
            return Count(stub, container, request, run);
        }

        var skipped = int.Parse(request.Header("x-ms-continuation") ?? "0", CultureInfo.InvariantCulture);
        var page = request.MaxItems(DefaultPage);
        using var found = run.Find(Partitions(container, request)).Where(item => stub.ExpiredItemsLinger || !container.IsExpired(item)).Skip(skipped).GetEnumerator();
        var items = new List<JsonNode?>();
        while (items.Count < page && found.MoveNext())
        {
            items.Add(Select(query, found.Current));
        }

        // What follows the page is only asked for, not read.
        var usage = Usage.Read(run.ItemsRead, run.BytesRead);
        var more = items.Count == page && found.MoveNext();
        var response = StubResponse.Json(200, new JsonObject
        {
            ["_rid"] = container.ResourceId,
            ["Documents"] = new JsonArray([.. items]),
            ["_count"] = items.Count,
        }) with
        { Usage = usage };
        response.With("x-ms-item-count", $"{items.Count}");
        return more ? response.With("x-ms-continuation", $"{skipped + page}") : response;
    }

    private static StubResponse Count(CosmosStub stub, StubContainer container, StubRequest request, QueryRun run)
    {
        var count = run.Find(Partitions(container, request)).Count(item => stub.ExpiredItemsLinger || !container.IsExpired(item));
        return StubResponse.Json(200, new JsonObject
        {
            ["_rid"] = container.ResourceId,
            ["Documents"] = new JsonArray(count),
            ["_count"] = 1,
        }) with
        { Usage = Usage.Read(run.ItemsRead, run.BytesRead) };
    }

    private static IReadOnlyList<StubPartition> Partitions(StubContainer container, StubRequest request)
    {
        if (request.PartitionKey is { } key)
        {
            var partition = container.Partition(key);
            return partition is null ? [] : [partition];
        }

        return [.. container.PartitionsOf(request.Range)];
    }

    private static SqlQuery Parse(JsonElement body)
    {
        var parameters = body.TryGetProperty("parameters", out var given)
            ? given.EnumerateArray().ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("value"), StringComparer.Ordinal)
            : [];
        return SqlParser.Parse(body.GetProperty("query").GetString()!, parameters);
    }

    private static JsonNode? Select(SqlQuery query, StubItem item)
    {
        if (query.Members.Count == 0)
        {
            return JsonNode.Parse(item.Bytes);
        }

        var selected = new JsonObject();
        foreach (var (name, member) in query.Members)
        {
            if (member.Evaluate(item.Json) is { ValueKind: not JsonValueKind.Undefined } value)
            {
                selected[name] = JsonSerializer.SerializeToNode(value);
            }
        }

        return selected;
    }
}
