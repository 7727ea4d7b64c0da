using System.Net;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>What every answer of the service says, whatever it answers.</summary>
/// <param name="RetryAfter">What the service asks the caller to wait, or <c>null</c>.</param>
internal sealed record CosmosAnswer(HttpStatusCode Status, int SubStatus, TimeSpan? RetryAfter)
{
    private const HttpStatusCode RetryWith = (HttpStatusCode)449;
    private const HttpStatusCode NoAnswer = default;
    private const int OwnerMissing = 1003;
    private const int SessionNotAvailable = 1002;

    /// <summary>The service refused for now, and says that it did nothing.</summary>
    public bool IsRefusedForNow => Status is HttpStatusCode.TooManyRequests or RetryWith;

    /// <summary>The request may be sent again: what was refused for now, what a replica does not have yet, and what may or may not have happened.</summary>
    public bool IsTransient => IsRefusedForNow || IsUnknown || (Status == HttpStatusCode.NotFound && SubStatus == SessionNotAvailable);

    /// <summary>Nobody can tell from the answer whether the request was carried out.</summary>
    public bool IsUnknown => Status is NoAnswer or HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or >= HttpStatusCode.InternalServerError;

    /// <summary>Not the document is missing but the container: a mistake of whoever runs the system, not an answer.</summary>
    public bool IsContainerMissing => Status == HttpStatusCode.NotFound && SubStatus == OwnerMissing;

    public static CosmosAnswer Of(ResponseMessage response) => new(response.StatusCode, SubStatusOf(response.Headers), RetryAfterOf(response.Headers));

    public static CosmosAnswer Of(TransactionalBatchResponse response) => new(response.StatusCode, SubStatusOf(response.Headers), response.RetryAfter);

    public static CosmosAnswer Of(CosmosException thrown) => new(thrown.StatusCode, thrown.SubStatusCode, thrown.RetryAfter);

    /// <summary>The connection broke or the time for one attempt was over.</summary>
    public static CosmosAnswer None { get; } = new(NoAnswer, 0, null);

    /// <summary>
    /// Whether the SDK sent the request again by itself because a connection broke. Only the diagnostics' text tells; it is costly to make, so ask only when it matters.
    /// </summary>
    public static bool WasSentAgain(CosmosDiagnostics diagnostics) => diagnostics.ToString().Contains(nameof(HttpRequestException), StringComparison.Ordinal);

    private static int SubStatusOf(Headers headers) => int.TryParse(headers["x-ms-substatus"], out var value) ? value : 0;

    private static TimeSpan? RetryAfterOf(Headers headers) => double.TryParse(headers["x-ms-retry-after-ms"], out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
