using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Core;
using OpenAI;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>Connects to the service that settings name: Azure OpenAI, or one that is compatible with OpenAI.</summary>
internal static class ModelClients
{
    /// <param name="credential">Signs in when there is no key.</param>
    /// <param name="transport"><c>null</c> for the SDK's own.</param>
    /// <param name="waits">Waits before a request is sent again.</param>
    /// <param name="policies">What each call goes through, in this order.</param>
    public static OpenAIClient Connect(
        EvaluatorSettings settings, TokenCredential? credential, PipelineTransport? transport, TimeProvider waits, params IReadOnlyList<PipelinePolicy> policies)
    {
        return settings.Provider == EvaluatorProvider.OpenAI
            ? new OpenAIClient(KeyOf(settings), Prepared(new OpenAIClientOptions { Endpoint = settings.Endpoint }))
            : Azure(settings, credential, Prepared(new AzureOpenAIClientOptions()));

        TOptions Prepared<TOptions>(TOptions options)
            where TOptions : ClientPipelineOptions
        {
            options.NetworkTimeout = settings.Timeout.ToTimeSpan();
            options.RetryPolicy = new EvaluatorRetries(waits);
            foreach (var policy in policies)
            {
                options.AddPolicy(policy, PipelinePosition.PerCall);
            }

            options.Transport = transport ?? options.Transport;
            return options;
        }
    }

    private static AzureOpenAIClient Azure(EvaluatorSettings settings, TokenCredential? credential, AzureOpenAIClientOptions options) => settings.ApiKey is { } key
        ? new AzureOpenAIClient(settings.Endpoint, new ApiKeyCredential(key), options)
        : new AzureOpenAIClient(settings.Endpoint, credential ?? throw new ArgumentNullException(nameof(credential), "Without a key somebody has to sign in."), options);

    /// <summary>A service on this machine may want none; the client does.</summary>
    private static ApiKeyCredential KeyOf(EvaluatorSettings settings) => new(settings.ApiKey ?? "none");
}
