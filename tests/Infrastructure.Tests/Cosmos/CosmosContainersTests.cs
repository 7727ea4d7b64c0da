using Interviews.Infrastructure.Cosmos;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

public sealed class CosmosContainersTests
{
    private static readonly string JsonFile = Repository.PathOf("infra", "cosmos", "containers.json");

    [Fact]
    public void Json_InTheRepository_IsWhatTheCodeDefines() => File.ReadAllText(JsonFile).ShouldBe(CosmosContainers.ToJson());

    /// <summary>Writes the file; run by name after the definitions have changed.</summary>
    [Fact(Explicit = true)]
    public void WriteJson()
    {
        File.WriteAllText(JsonFile, CosmosContainers.ToJson());

        File.Exists(JsonFile).ShouldBeTrue();
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
}
