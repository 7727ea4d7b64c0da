using Interviews.Infrastructure.Cosmos;
using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

public sealed class CosmosSettingsTests
{
    private const string Connection = "AccountEndpoint=https://account.documents.example:443/;AccountKey=a2V5;";

    [Fact]
    public void Read_NothingNamed_IsNoAccount() => CosmosSettings.Read(Configuration()).ShouldBeNull();

    [Fact]
    public void Read_ConnectionStringAlone_HasTheDefaults() => CosmosSettings.Read(Configuration(("CosmosDb", Connection))).ShouldBe(
        new CosmosSettings(Connection, null, null, false, "interviews", ConnectionMode.Gateway, false, false, Duration.FromSeconds(10)));

    [Fact]
    public void Read_Identity_IsReadAsTheFunctionsHostDoes() => CosmosSettings.Read(Configuration(
        ("CosmosDb:accountEndpoint", "https://account.documents.example"), ("CosmosDb:credential", "managedidentity"), ("CosmosDb:clientId", "id-1"))).ShouldBe(
        new CosmosSettings(null, new Uri("https://account.documents.example"), "id-1", true, "interviews", ConnectionMode.Gateway, false, false, Duration.FromSeconds(10)));

    [Fact]
    public void Read_EveryOption_IsTaken()
    {
        var settings = CosmosSettings.Read(Configuration(
            ("CosmosDb", Connection), ("Cosmos:Database", "test"), ("Cosmos:Mode", "Direct"), ("Cosmos:Provision", "true"), ("Cosmos:Emulator", "true"), ("Cosmos:RequestBudget", "PT30S")));

        settings.ShouldBe(new CosmosSettings(Connection, null, null, false, "test", ConnectionMode.Direct, true, true, Duration.FromSeconds(30)));
    }

    [Theory]
    [InlineData("CosmosDb", "https://account.documents.example")]
    [InlineData("CosmosDb:accountEndpoint", "account")]
    [InlineData("CosmosDb:credential", "password")]
    [InlineData("Cosmos:Mode", "fast")]
    [InlineData("Cosmos:Provision", "yes")]
    [InlineData("Cosmos:Emulator", "1")]
    [InlineData("Cosmos:RequestBudget", "10")]
    [InlineData("Cosmos:RequestBudget", "PT1H")]
    public void Read_WrongValue_FailsNamingTheSetting(string name, string value) => Should.Throw<SettingsException>(() =>
        CosmosSettings.Read(name.StartsWith("CosmosDb", StringComparison.Ordinal)
            ? Configuration(("CosmosDb:accountEndpoint", "https://account.documents.example"), (name, value))
            : Configuration(("CosmosDb", Connection), (name, value)))).SettingName.ShouldBe(name);

    [Fact]
    public void Read_IdentityWithoutEndpoint_FailsNamingTheSetting() =>
        Should.Throw<SettingsException>(() => CosmosSettings.Read(Configuration(("CosmosDb:clientId", "id-1")))).SettingName.ShouldBe("CosmosDb:accountEndpoint");

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(setting => setting.Name, setting => setting.Value)
            .Select(values => KeyValuePair.Create(values.Key, (string?)values.Last()))).Build();
}
