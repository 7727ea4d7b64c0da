using Interviews.Azurite;
using Interviews.Durable.Engines.Tests.AzureStorage;
using Xunit;

[assembly: AssemblyFixture(typeof(Storage))]

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>One Azurite for all tests, with an account for each. The contract's classes take no fixture, so it is reached through the static.</summary>
public sealed class Storage : IAsyncLifetime
{
    internal static AzuriteServer Azurite { get; } = new();

    public ValueTask InitializeAsync() => Azurite.InitializeAsync();

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();
}
