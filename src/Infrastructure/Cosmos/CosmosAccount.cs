using Azure.Core;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Makes the transport beneath the SDK; where none is registered the SDK brings its own.</summary>
public delegate HttpMessageHandler CosmosTransport();

/// <summary>The one client of the account, connected when first used.</summary>
internal sealed class CosmosAccount(CosmosSettings settings, CosmosTransport? transport) : IDisposable
{
    private readonly Lazy<CosmosClient> _client = new(() => Connect(settings, transport));

    public CosmosClient Client => _client.Value;

    public Container Container(string name) => Client.GetContainer(settings.Database, name);

    /// <summary>Creates the database and the containers where they are missing. What exists stays as it is.</summary>
    public async Task ProvisionAsync(CancellationToken cancellationToken)
    {
        Database database = await Client.CreateDatabaseIfNotExistsAsync(settings.Database, cancellationToken: cancellationToken);
        foreach (var container in CosmosContainers.All)
        {
            await database.CreateContainerIfNotExistsAsync(container.ToProperties(), cancellationToken: cancellationToken);
        }
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private static CosmosClient Connect(CosmosSettings settings, CosmosTransport? transport)
    {
        var options = new CosmosClientOptions
        {
            ApplicationName = "interviews",
            ConnectionMode = settings.Mode,
            ConsistencyLevel = ConsistencyLevel.Session,
            EnableContentResponseOnWrite = false,
            // Waiting is ours: the SDK would wait on the wall clock, and beyond what is left of the request's time.
            MaxRetryAttemptsOnRateLimitedRequests = 0,
            LimitToEndpoint = settings.Emulator,
        };
        if (transport is not null)
        {
            options.HttpClientFactory = () => new HttpClient(transport());
        }

        if (settings.Emulator)
        {
#pragma warning disable MA0039, S4830 // an emulator signs its own certificate, and Cosmos:Emulator is said of nothing else
            options.ServerCertificateCustomValidationCallback = (_, _, _) => true;
#pragma warning restore MA0039, S4830
        }

        return settings.ConnectionString is { } connectionString
            ? new CosmosClient(connectionString, options)
            : new CosmosClient(settings.Endpoint!.AbsoluteUri, Credential(settings), options);
    }

    private static TokenCredential Credential(CosmosSettings settings) => settings.ManagedIdentity
        ? new ManagedIdentityCredential(settings.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned)
        : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = settings.ClientId });
}
