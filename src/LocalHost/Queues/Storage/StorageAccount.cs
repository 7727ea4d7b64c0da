using Azure.Core;
using Azure.Storage.Queues;
using Interviews.LocalHost.Connections;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Queues.Storage;

/// <summary>The storage account that <c>AzureWebJobsStorage</c> names: Azure's, or an emulator.</summary>
internal static class StorageAccount
{
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>
    /// The account's queues, by a connection string (<c>UseDevelopmentStorage=true</c> too) or, with the host's identity, by <c>AzureWebJobsStorage__queueServiceUri</c>
    /// or <c>AzureWebJobsStorage__accountName</c>; <c>null</c> when no setting names one.
    /// </summary>
    /// <exception cref="HostStartupException">The setting names no account. Its value is not told, for it holds a key.</exception>
    public static QueueServiceClient? Queues(IConfiguration settings)
    {
        var connection = settings.GetSection(Setting);
        if (connection.Value is { Length: > 0 } text)
        {
            return ByConnectionString(text);
        }

        return (connection["queueServiceUri"], connection["accountName"]) switch
        {
            ({ Length: > 0 } uri, _) => new QueueServiceClient(UriOf(uri), ConnectionIdentity.Of(connection), Options()),
            (_, { Length: > 0 } name) => new QueueServiceClient(UriOf($"https://{name}.queue.core.windows.net"), ConnectionIdentity.Of(connection), Options()),
            _ => null,
        };
    }

    private static QueueServiceClient ByConnectionString(string text)
    {
        try
        {
            return new QueueServiceClient(text, Options());
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new HostStartupException($"{Setting} is no connection string of a storage account; allowed is one, or UseDevelopmentStorage=true.");
        }
    }

    private static Uri UriOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        ? uri
        : throw new HostStartupException($"{Setting} names the queues at '{text}'; allowed is an address such as https://account.queue.core.windows.net.");

    /// <summary>Short waits: whoever sends is told, and whoever listens tries again by himself.</summary>
    private static QueueClientOptions Options() => new()
    {
        Retry = { Mode = RetryMode.Exponential, MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(2), NetworkTimeout = TimeSpan.FromSeconds(30) },
    };
}
