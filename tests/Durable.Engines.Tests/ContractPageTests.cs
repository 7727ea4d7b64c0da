using Interviews.Durable.Contract;
using Interviews.Durable.Engines.Tests.AzureStorage;
using Interviews.Durable.Engines.Tests.InMemory;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Engines.Tests;

/// <summary>Holds the columns of the vendor's engines in docs/durable-contract.md against the cases and the differences that are declared.</summary>
public sealed class ContractPageTests
{
    public static TheoryData<EngineUnderTest> Engines => [EngineUnderTest.InMemory, EngineUnderTest.AzureStorage];

    [Theory]
    [MemberData(nameof(Engines), DisableDiscoveryEnumeration = true)]
    public async Task Cases_EachOne_PassesOrHasItsReason(EngineUnderTest engine)
    {
        await using var host = HostOf(engine);

        var said = ContractPage.Cases(engine.Name).Select(row => $"{row.Key}: {row.Value}").ToList();
        var declared = ContractPage.DeclaredCases.Select(name => $"{name}: {Outcome(engine, host, name)}").ToList();

        declared.Except(said).ShouldBeEmpty("The page lacks these.");
        said.Except(declared).ShouldBeEmpty("The page says what is not so.");
    }

    [Theory]
    [MemberData(nameof(Engines), DisableDiscoveryEnumeration = true)]
    public async Task Properties_EachOne_IsTheHosts(EngineUnderTest engine)
    {
        await using var host = HostOf(engine);

        ContractPage.Properties(engine.Name).ShouldBe(ContractPage.PropertiesOf(host), ignoreOrder: true);
    }

    private static DurableHost HostOf(EngineUnderTest engine) => engine == EngineUnderTest.InMemory ? new InMemoryHost() : new AzureStorageHost();

    private static string Outcome(EngineUnderTest engine, DurableHost host, string name)
    {
        if (host.SupportsEntities && name.StartsWith("Entity.", StringComparison.Ordinal))
        {
            return EntityContract.SkippedBecause;
        }

        return name.Split('.') is [var contract, var test] && Differences.Find(engine, contract, test) is { } difference ? $"{difference.Reason}." : ContractPage.Passes;
    }
}
