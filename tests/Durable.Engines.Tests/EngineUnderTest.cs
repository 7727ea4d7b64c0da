using Interviews.Durable.Contract;
using Xunit;

namespace Interviews.Durable.Engines.Tests;

/// <summary>An engine of the vendor's that the contract is run on.</summary>
public sealed class EngineUnderTest
{
    private readonly Func<DurableHost> _create;

    private EngineUnderTest(string name, Func<DurableHost> create) => (Name, _create) = (name, create);

    public static EngineUnderTest InMemory { get; } = new("in-memory", () => new InMemory.InMemoryHost());

    public static EngineUnderTest AzureStorage { get; } = new("Azure Storage", () => new AzureStorage.AzureStorageHost());

    public string Name { get; }

    /// <summary>A host for one case of the contract. A case that is known to differ is reported as skipped, with the reason.</summary>
    public DurableHost HostFor(DurableContract contract)
    {
        var test = TestContext.Current.TestMethod?.MethodName;
        if (test is not null && Differences.Find(this, contract.GetType().BaseType!.Name, test) is { } difference)
        {
            Assert.Skip($"{Name}: {difference.Reason}");
        }

        return _create();
    }

    public override string ToString() => Name;
}
