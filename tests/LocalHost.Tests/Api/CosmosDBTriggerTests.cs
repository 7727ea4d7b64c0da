using System.Reflection;
using System.Text.Json;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>The file that stands in for the trigger's attribute, against the public API of the package that it comes with.</summary>
public sealed class CosmosDBTriggerTests
{
    private const string Namespace = "Microsoft.Azure.Functions.Worker.";

    private static readonly Assembly App = typeof(Journal).Assembly;

    [Theory]
    [InlineData("CosmosDBTriggerAttribute", 19)]
    [InlineData("CosmosDBChangeFeedMode", 2)]
    public void Type_HasExactlyTheMembersOfThePackage(string name, int count)
    {
        var type = App.GetType(Namespace + name, throwOnError: true)!;
        var (header, members) = ApiList.Of(Namespace + name);

        ApiList.Header(type).ShouldBe(header);
        ApiList.Members(type).ShouldBe(members, ignoreOrder: true);
        members.Count.ShouldBe(count);
    }

    /// <summary>A property with its default is not among the bindings, so another default would change what a deployed host does.</summary>
    [Fact]
    public void Attribute_Properties_HaveTheDefaultsOfTheirTypes()
    {
        var type = App.GetType(Namespace + "CosmosDBTriggerAttribute", throwOnError: true)!;
        var attribute = Activator.CreateInstance(type, "db", "documents");

        type.GetProperty("DatabaseName")!.GetValue(attribute).ShouldBe("db");
        type.GetProperty("ContainerName")!.GetValue(attribute).ShouldBe("documents");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite).ShouldHaveSome())
        {
            property.GetValue(attribute).ShouldBe(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.Name);
        }
    }

    [Fact]
    public async Task Binding_OfEverySetting_HasTheNamesThatTheVendorsHostReads()
    {
        var binding = await BindingAsync("EverySetting");

        binding.ShouldBe(
            [
                ("changeFeedMode", "\"AllVersionsAndDeletes\""),
                ("connection", "\"CosmosDb\""),
                ("containerName", "\"interviews\""),
                ("createLeaseContainerIfNotExists", "true"),
                ("databaseName", "\"db\""),
                ("direction", "\"In\""),
                ("feedPollDelay", "1"),
                ("leaseAcquireInterval", "2"),
                ("leaseConnection", "\"LeaseDb\""),
                ("leaseContainerName", "\"leases\""),
                ("leaseContainerPrefix", "\"prefix\""),
                ("leaseDatabaseName", "\"lease-db\""),
                ("leaseExpirationInterval", "3"),
                ("leaseRenewInterval", "4"),
                ("leasesContainerThroughput", "5"),
                ("maxItemsPerInvocation", "6"),
                ("name", "\"documents\""),
                ("preferredLocations", "\"North Europe\""),
                ("startFromBeginning", "true"),
                ("startFromTime", "\"2026-01-05T09:00:00Z\""),
                ("type", "\"cosmosDBTrigger\""),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Binding_OfNoSetting_HasOnlyWhatWasGiven() => (await BindingAsync("FromNow")).Select(property => property.Name).ShouldBe(
        ["databaseName", "containerName", "name", "direction", "type", "dataType"], ignoreOrder: true);

    private static async Task<IReadOnlyList<(string Name, string Json)>> BindingAsync(string function)
    {
        await using var host = await TestHost.StartAsync();
        var functions = await host.App<IFunctionMetadataProvider>().GetFunctionMetadataAsync(AppContext.BaseDirectory);
        using var binding = JsonDocument.Parse(functions.Single(described => described.Name == function).RawBindings!.Single());
        return [.. binding.RootElement.EnumerateObject().Select(property => (property.Name, property.Value.GetRawText()))];
    }
}
