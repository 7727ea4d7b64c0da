using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Interviews.Infrastructure.Calendars;

/// <summary>Microsoft Graph over HTTP: signed in as the app itself, repeated where that can help.</summary>
internal sealed class GraphPipeline
{
    private readonly HttpPipeline _pipeline;

    public GraphPipeline(OutlookSettings settings, TokenCredential credential, HttpPipelineTransport? transport, TimeProvider waits)
    {
        var options = new Options { RetryPolicy = new GraphRetries(waits) };
        options.Retry.NetworkTimeout = settings.Timeout.ToTimeSpan();
        if (transport is not null)
        {
            options.Transport = transport;
        }

        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, settings.Scope));
    }

    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="RequestFailedException">There was none.</exception>
    public async Task<Response> SendAsync(RequestMethod method, string url, JsonObject? body, CancellationToken cancellation)
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(url));
        request.Headers.Add("Accept", "application/json");

        // An event keeps its id when somebody moves it to another folder.
        request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
        if (body is not null)
        {
            request.Headers.Add("Content-Type", "application/json");
            request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
        }

        await _pipeline.SendAsync(message, cancellation);
        return message.Response;
    }

    private sealed class Options : ClientOptions;
}
