using Interviews.Infrastructure.Cosmos;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

public sealed class CosmosContainersTests
{
    [Fact]
    public void Json_InTheRepository_IsWhatTheCodeDefines() => File.ReadAllText(JsonFile()).ShouldBe(CosmosContainers.ToJson());

    /// <summary>Writes the file; run by name after the definitions have changed.</summary>
    [Fact(Explicit = true)]
    public void WriteJson()
    {
        File.WriteAllText(JsonFile(), CosmosContainers.ToJson());

        File.Exists(JsonFile()).ShouldBeTrue();
    }

    [Fact]
    public async Task Provision_Twice_ChangesNothing()
    {
        using var stub = await StubStore.CreateAsync();
        using var account = new CosmosAccount(StubStore.Settings, stub.Stub.CreateHandler);

        await account.ProvisionAsync(default);

        var properties = (await account.Container("interviews").ReadContainerAsync()).Resource;
        properties.PartitionKeyPath.ShouldBe("/organizationId");
        properties.DefaultTimeToLive.ShouldBe(-1);
        properties.IndexingPolicy.CompositeIndexes.Count.ShouldBe(5);
    }

    private static string JsonFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Interviews.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not below the repository.");
        }

        return Path.Combine(folder.FullName, "infra", "cosmos", "containers.json");
    }
}
