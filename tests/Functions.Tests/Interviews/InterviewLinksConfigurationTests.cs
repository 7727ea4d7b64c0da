using Interviews.Functions.Interviews;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

public sealed class InterviewLinksConfigurationTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("https://hire.acme.example/", "https://hire.acme.example")]
    [InlineData("https://acme.example/hire", "https://acme.example/hire")]
    public void Read_DashboardUrl_EndsWithoutSlash(string? url, string? expected) =>
        InterviewLinksConfiguration.Read(Configuration(url)).DashboardUrl.ShouldBe(expected);

    [Theory]
    [InlineData("hire.acme.example")]
    [InlineData("ftp://hire.acme.example")]
    [InlineData("javascript:alert(1)")]
    public void AddInterviews_DashboardUrlThatIsNoWebAddress_StopsWithTheSettingsName(string url) =>
        Should.Throw<SettingsException>(() => new ServiceCollection().AddInterviews(Configuration(url))).SettingName.ShouldBe("Dashboard:Url");

    private static IConfiguration Configuration(string? url) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Dashboard:Url"] = url }).Build();
}
