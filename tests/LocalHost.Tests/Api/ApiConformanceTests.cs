using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>Code that compiles on LocalHost compiles on the real packages: it declares a subset of their public API, spelled exactly as they do.</summary>
public sealed class ApiConformanceTests
{
    private const string Planted = "Planted.";
    private static readonly IReadOnlyDictionary<string, ListedType> Lists = ApiList.Load();

    [Fact]
    public void LocalHost_VendorTypes_AreListedMemberByMember()
    {
        var declared = typeof(LocalHostOptions).Assembly.GetExportedTypes().Where(IsVendors).ToList();

        declared.Count.ShouldBeGreaterThan(40);
        ApiConformance.Differences(declared.Select(ApiPrinter.Print), Lists).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Microsoft.Azure.Functions.Worker.TimerNotice: not listed")]
    [InlineData("Microsoft.Azure.Functions.Worker.TimerInfo: has no member 'bool IsEarly { get; set; }'")]
    [InlineData("Microsoft.Azure.Functions.Worker.TimerInfo: has no member 'Microsoft.Azure.Functions.Worker.ScheduleStatus ScheduleStatus { get; set; }'")]
    [InlineData("Microsoft.Azure.Functions.Worker.ScheduleStatus: is a sealed class, not a class")]
    [InlineData("Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication: has no member 'static void CreateBuilder(string[] args = null)'")]
    [InlineData("Microsoft.Azure.Functions.Worker.HttpResultAttribute: has no attribute usage, not [AttributeUsage(Property, AllowMultiple=false, Inherited=true)]")]
    [InlineData("Microsoft.Azure.Functions.Worker.HttpResultAttribute: is no System.Attribute")]
    [InlineData("Microsoft.Azure.Functions.Worker.AuthorizationLevel: has no member 'User = 7'")]
    public void Differences_PlantedType_IsFound(string difference)
    {
        var planted = typeof(ApiConformanceTests).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(Planted, StringComparison.Ordinal) is true).Select(Unplant);

        ApiConformance.Differences(planted, Lists).ShouldContain(difference);
    }

    [Fact]
    public void Load_Lists_HoldEveryType() => Lists.Count.ShouldBeGreaterThan(150);

    private static bool IsVendors(Type type) =>
        type.Namespace is { } name && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("DurableTask.", StringComparison.Ordinal));

    private static ListedType Unplant(Type type)
    {
        var printed = ApiPrinter.Print(type);
        return printed with { Head = Unplant(printed.Head), Bases = [.. printed.Bases.Select(Unplant)], Members = [.. printed.Members.Select(Unplant)] };
    }

    private static string Unplant(string text) => text.Replace(Planted, "", StringComparison.Ordinal);
}
