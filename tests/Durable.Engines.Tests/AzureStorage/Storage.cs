using Interviews.Azurite;
using Interviews.Durable.Engines.Tests.AzureStorage;
using Xunit;

[assembly: AssemblyFixture(typeof(Storage))]

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>One Azurite for all tests, with an account for each. The contract's classes take no fixture, so it is reached through the static.</summary>
public sealed class Storage : IAsyncLifetime
{
    /// <summary>How many hosts there may be at a time: more of them, on two cores, lose their leases.</summary>
    private const int Hosts = 6;

    // What makes a machine look like a container of Azure's: there the extension writes its whole log to the console.
    static Storage() => Environment.SetEnvironmentVariable("CONTAINER_NAME", null);

    internal static AzuriteServer Azurite { get; } = new();

    internal static SemaphoreSlim Room { get; } = new(Hosts);

    public ValueTask InitializeAsync() => Azurite.InitializeAsync();

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();
}
