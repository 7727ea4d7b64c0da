using Interviews.Functions.Http.Cors;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Cors;

public sealed class CorsOriginsTests
{
    [Theory]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("HTTPS://A.example:443", "https://a.example")]
    [InlineData("http://localhost:5173", "http://localhost:5173")]
    [InlineData("https://a.example,https://b.example:8443", "https://b.example:8443")]
    public void Read_Origins_AreContainedAsBrowsersWriteThem(string setting, string origin) => Read(("Cors:Origins", setting)).Contain(origin).ShouldBeTrue();

    [Fact]
    public void Read_DashboardUrl_IsAnOriginByItself()
    {
        var origins = Read(("Dashboard:Url", "https://interviews.example.com/app/"));

        (origins.AreNone, origins.Contain("https://interviews.example.com")).ShouldBe((false, true));
    }

    [Fact]
    public void Read_Nothing_IsNone() => Read().AreNone.ShouldBeTrue();

    [Theory]
    [InlineData("*")]
    [InlineData("a.example")]
    [InlineData("ftp://a.example")]
    [InlineData("https://a.example/app")]
    [InlineData("https://user@a.example")]
    public void Read_WhatIsNoOrigin_StopsTheStart(string setting) =>
        Should.Throw<SettingsException>(() => Read(("Cors:Origins", setting))).SettingName.ShouldBe("Cors:Origins");

    private static CorsOrigins Read(params (string Name, string Value)[] settings) =>
        CorsOrigins.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value)).Build());
}
