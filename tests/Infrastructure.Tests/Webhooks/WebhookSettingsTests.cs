using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Webhooks;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Webhooks;

public sealed class WebhookSettingsTests
{
    [Fact]
    public void Read_Nothing_AllowsHttpsToPublicAddressesOnly()
    {
        var settings = Read();

        settings.Targets.Ports.ShouldBe([443]);
        settings.Targets.AllowPrivateAddresses.ShouldBeFalse();
        settings.Timeout.ShouldBe(Duration.FromSeconds(15));
    }

    [Fact]
    public void Read_AllOfThem_IsAsGiven()
    {
        var settings = Read(("Webhooks:Ports", "443, 8443"), ("Webhooks:AllowPrivateAddresses", "true"), ("Webhooks:Timeout", "PT5S"));

        settings.Targets.Ports.ShouldBe([443, 8443]);
        settings.Targets.AllowPrivateAddresses.ShouldBeTrue();
        settings.Timeout.ShouldBe(Duration.FromSeconds(5));
    }

    [Theory]
    [InlineData("Webhooks:Ports", "0")]
    [InlineData("Webhooks:Ports", "443,https")]
    [InlineData("Webhooks:Ports", "65536")]
    [InlineData("Webhooks:AllowPrivateAddresses", "yes")]
    [InlineData("Webhooks:Timeout", "PT5M")]
    public void Read_AWrongOne_NamesIt(string name, string value) => Should.Throw<SettingsException>(() => Read((name, value))).SettingName.ShouldBe(name);

    private static WebhookSettings Read(params (string Name, string Value)[] settings) => WebhookSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build());
}
