using System.Diagnostics.Metrics;
using System.Net;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>What the store costs and how often it had to try again. No tag tells whose documents they were.</summary>
internal static class CosmosMetrics
{
    public const string MeterName = "Interviews.Store";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Histogram<double> Charge = Meter.CreateHistogram<double>("interviews.store.request_charge", "{RU}", "Request units of one call to Cosmos DB.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("interviews.store.retries", "{retry}", "Calls to Cosmos DB that were repeated.");

    public static void Charged(CosmosCall call, double charge) => Charge.Record(
        charge,
        new KeyValuePair<string, object?>("operation", call.Operation),
        new KeyValuePair<string, object?>("container", call.Container),
        new KeyValuePair<string, object?>("query", call.Query));

    /// <param name="status">Of the answer; 0 when there was none.</param>
    public static void Retried(CosmosCall call, HttpStatusCode status) => Retries.Add(
        1,
        new KeyValuePair<string, object?>("operation", call.Operation),
        new KeyValuePair<string, object?>("container", call.Container),
        new KeyValuePair<string, object?>("status", (int)status));
}

/// <param name="Operation"><c>read</c>, <c>query</c> or <c>commit</c>.</param>
/// <param name="Query">The named query, if it is one.</param>
internal sealed record CosmosCall(string Operation, string Container, string? Query = null);
