using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Interviews.Infrastructure.Resilience;

/// <summary>A JSON API of Microsoft's, signed in to as the app itself. Requests are repeated where that can help, so each must be one that can be.</summary>
internal sealed class JsonPipeline
{
    private readonly HttpPipeline _pipeline;

    /// <param name="scope">The permission that the token is for.</param>
    /// <param name="timeout">How long one request may take.</param>
    public JsonPipeline(string scope, TimeSpan timeout, TokenCredential credential, HttpPipelineTransport? transport, TimeProvider waits)
    {
        var options = new Options { RetryPolicy = new TransientRetryPolicy(waits) };
        options.Retry.NetworkTimeout = timeout;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, scope));
    }

    /// <returns>The answer, whatever its status.</returns>
    /// <exception cref="RequestFailedException">There was none.</exception>
    public async Task<Response> SendAsync(RequestMethod method, string url, JsonObject? body, (string Name, string Value) header, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(url));
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add(header.Name, header.Value);
        if (body is not null)
        {
            request.Headers.Add("Content-Type", "application/json");
            request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
        }

        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response;
    }

    private sealed class Options : ClientOptions;
}
