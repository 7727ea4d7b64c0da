using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Interviews.Infrastructure.Http;

namespace Interviews.Infrastructure.Calendars;

/// <summary>Microsoft Graph over HTTP: signed in as the app itself, repeated where that can help.</summary>
internal sealed class GraphPipeline(OutlookSettings settings, TokenCredential credential, HttpPipelineTransport? transport, TimeProvider waits)
{
    private readonly JsonPipeline _pipeline = new(settings.Scope, settings.Timeout.ToTimeSpan(), credential, transport, waits);

    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="RequestFailedException">There was none.</exception>
    public Task<Response> SendAsync(RequestMethod method, string url, JsonObject? body, CancellationToken cancellation) =>
        // An event keeps its id when somebody moves it to another folder.
        _pipeline.SendAsync(method, url, body, ("Prefer", "IdType=\"ImmutableId\""), cancellation);
}
