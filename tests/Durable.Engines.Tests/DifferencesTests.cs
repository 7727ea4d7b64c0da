using System.Reflection;
using Interviews.Durable.Contract;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Engines.Tests;

/// <summary>Keeps the list of differences, and the list of suites, from rotting.</summary>
public sealed class DifferencesTests
{
    private static readonly Assembly Engines = typeof(DifferencesTests).Assembly;

    [Fact]
    public Task Differences_OfInMemory_StillDiffer() => StillDiffer(EngineUnderTest.InMemory);

    [Fact]
    public Task Differences_OfAzureStorage_StillDiffer() => StillDiffer(EngineUnderTest.AzureStorage);

    [Fact]
    public void Differences_AllOfThem_NameCasesOfTheContract()
    {
        Differences.All.ShouldAll(difference => CaseOf(difference) != null);
        Differences.All.Distinct().Count().ShouldBe(Differences.All.Count);
    }

    [Fact]
    public void Contract_EachSuite_IsInheritedForEachEngine()
    {
        var suites = typeof(DurableContract).Assembly.GetTypes().Where(type => type.BaseType == typeof(DurableContract)).ToList();
        suites.ShouldNotBeEmpty();
        foreach (var engine in new[] { "InMemory", "AzureStorage" })
        {
            var inherited = Engines.GetTypes().Where(type => type.Namespace == $"{typeof(DifferencesTests).Namespace}.{engine}").Select(type => type.BaseType);
            suites.Except(inherited).ShouldBeEmpty(engine);
        }
    }

    private static async Task StillDiffer(EngineUnderTest engine)
    {
        Assert.SkipUnless(engine.IsWholeContractRun, $"{engine}: only with DURABLE_ENGINES=all.");
        var certain = Differences.All.Where(difference => difference.Engine == engine && difference.IsCertain).ToList();
        certain.ShouldNotBeEmpty();
        var failures = await Task.WhenAll(certain.Select(difference => Record.ExceptionAsync(() => RunAsync(difference)).AsTask()));
        certain.Where((_, i) => failures[i] is null).ShouldBeEmpty("These cases pass now: take them from the list.");
    }

    private static Type SuiteOf(Difference difference) =>
        Engines.GetType($"{typeof(DifferencesTests).Namespace}.{difference.Engine.Folder}.{difference.Contract}Tests")!;

    private static MethodInfo? CaseOf(Difference difference) => SuiteOf(difference).GetMethod(difference.Test);

    private static async Task RunAsync(Difference difference)
    {
        var suite = (DurableContract)Activator.CreateInstance(SuiteOf(difference))!;
        await suite.InitializeAsync();
        try
        {
            await (Task)CaseOf(difference)!.Invoke(suite, null)!;
        }
        finally
        {
            await suite.DisposeAsync();
        }
    }
}
