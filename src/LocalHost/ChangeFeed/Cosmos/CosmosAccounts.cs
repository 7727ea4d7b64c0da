using System.Collections.Concurrent;
using Interviews.LocalHost.Connections;
using Interviews.LocalHost.Hosting;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.ChangeFeed.Cosmos;

/// <summary>
/// The Cosmos DB accounts that triggers name by their <c>Connection</c>: a setting that holds a connection string or, with the host's identity, one with
/// <c>accountEndpoint</c> below it. One client for each account.
/// </summary>
internal sealed class CosmosAccounts(IConfiguration settings) : IDisposable
{
    private readonly ConcurrentDictionary<string, CosmosClient?> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account of a connection, or <c>null</c> when no setting holds one.</summary>
    /// <exception cref="HostStartupException">The setting names no account. Its value is not told, for it holds a key.</exception>
    public CosmosClient? Find(string? connection) => connection is { Length: > 0 } ? _clients.GetOrAdd(connection, Connect) : null;

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client?.Dispose();
        }
    }

    private CosmosClient? Connect(string connection)
    {
        var section = settings.GetSection(connection);
        try
        {
            return (section.Value, section["accountEndpoint"]) switch
            {
                ({ Length: > 0 } text, _) => new CosmosClient(text, Options()),
                (_, { Length: > 0 } endpoint) => new CosmosClient(endpoint, ConnectionIdentity.Of(section), Options()),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or UriFormatException)
        {
            throw new HostStartupException($"{connection} names no Cosmos DB account; allowed is a connection string, or {connection}__accountEndpoint for the host's identity.");
        }
    }

    private CosmosClientOptions Options()
    {
        var isEmulator = string.Equals(settings["Cosmos:Emulator"], "true", StringComparison.OrdinalIgnoreCase);
        var options = new CosmosClientOptions
        {
            ConnectionMode = Mode(settings["Cosmos:Mode"]),
            // The feed waits by itself, without holding up whoever moves the clock.
            MaxRetryAttemptsOnRateLimitedRequests = 0,
            LimitToEndpoint = isEmulator,
        };
        if (isEmulator)
        {
#pragma warning disable MA0039, S4830 // an emulator signs its own certificate, and Cosmos:Emulator is said of nothing else
            options.ServerCertificateCustomValidationCallback = (_, _, _) => true;
#pragma warning restore MA0039, S4830
        }

        return options;
    }

    private static ConnectionMode Mode(string? value) => value?.ToLowerInvariant() switch
    {
        null or "" or "direct" => ConnectionMode.Direct,
        "gateway" => ConnectionMode.Gateway,
        _ => throw new HostStartupException($"Cosmos:Mode is '{value}'; allowed is gateway or direct."),
    };
}
