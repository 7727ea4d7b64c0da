using Interviews.Durable.Contract;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>Holds the column of this engine in docs/durable-contract.md true: it runs every suite, and passes every case, or the build is red.</summary>
public sealed class ContractPageTests
{
    [Fact]
    public void Suites_EachOne_IsInherited() =>
        ContractPage.Suites.Except(typeof(ContractPageTests).Assembly.GetTypes().Where(type => !type.IsAbstract).Select(type => type.BaseType)).ShouldBeEmpty();

    [Fact]
    public void Cases_EachOne_Passes()
    {
        var said = ContractPage.Cases("ours");

        said.Keys.ShouldBe(ContractPage.DeclaredCases, ignoreOrder: true);
        said.Values.Distinct().ShouldBe([ContractPage.Passes]);
    }

    [Fact]
    public async Task Properties_EachOne_IsTheHosts()
    {
        await using var host = new EmbeddedHost();

        ContractPage.Properties("ours").ShouldBe(ContractPage.PropertiesOf(host), ignoreOrder: true);
    }
}
