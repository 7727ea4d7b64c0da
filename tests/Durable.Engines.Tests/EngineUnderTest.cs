using Interviews.Durable.Contract;
using Interviews.Durable.Engines.Tests.AzureStorage;
using Interviews.Durable.Engines.Tests.InMemory;
using Xunit;

namespace Interviews.Durable.Engines.Tests;

/// <summary>An engine of the vendor's that the contract is run on.</summary>
public sealed class EngineUnderTest
{
    private static readonly bool IsAllAskedFor = Environment.GetEnvironmentVariable("DURABLE_ENGINES") == "all";

    private readonly Func<DurableHost> _create;
    private readonly IReadOnlyCollection<string>? _selection;

    private EngineUnderTest(string name, string folder, Func<DurableHost> create, IReadOnlyCollection<string>? selection) =>
        (Name, Folder, _create, _selection) = (name, folder, create, selection);

    public static EngineUnderTest InMemory { get; } = new("in-memory", nameof(InMemory), () => new InMemoryHost(), null);

    public static EngineUnderTest AzureStorage { get; } =
        new("Azure Storage", nameof(AzureStorage), () => new AzureStorageHost(), Selection.Cases);

    public string Name { get; }

    /// <summary>The last part of the namespace of its suites.</summary>
    public string Folder { get; }

    /// <summary>Whether all cases are run and not a selection.</summary>
    public bool IsWholeContractRun => _selection is null || IsAllAskedFor;

    /// <summary>A host for a case of the contract. A case that is known to differ is reported as skipped, with the reason.</summary>
    public DurableHost HostFor(DurableContract contract)
    {
        // The check that the differences still are some runs the same cases, but from a suite of its own.
        var suite = contract.GetType();
        if (TestContext.Current.TestMethod is { } test && test.TestClass.TestClassName == suite.FullName)
        {
            SkipWhereNeeded(suite.Name[..^"Tests".Length], test.MethodName);
        }

        return _create();
    }

    public override string ToString() => Name;

    private void SkipWhereNeeded(string contract, string test)
    {
        if (Differences.Find(this, contract, test) is { } difference)
        {
            Assert.Skip($"{Name} differs: {difference.Reason}.");
        }

        Assert.SkipUnless(IsWholeContractRun || _selection!.Contains($"{contract}.{test}"), $"{Name}: only with DURABLE_ENGINES=all.");
    }
}
