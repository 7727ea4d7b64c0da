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
    [InlineData(null, null, "http://localhost:7071")]
    [InlineData(null, "8080", "http://localhost:8080")]
    [InlineData("https://hire.acme.example/", null, "https://hire.acme.example")]
    [InlineData("https://acme.example/hire", null, "https://acme.example/hire")]
    public void Read_PublicUrl_EndsWithoutSlash(string? url, string? port, string expected) =>
        InterviewLinksConfiguration.Read(Configuration(url, port)).PublicUrl.ShouldBe(expected);

    [Theory]
    [InlineData("hire.acme.example")]
    [InlineData("ftp://hire.acme.example")]
    [InlineData("javascript:alert(1)")]
    public void AddInterviews_PublicUrlThatIsNoWebAddress_StopsWithTheSettingsName(string url) =>
        Should.Throw<SettingsException>(() => new ServiceCollection().AddInterviews(Configuration(url, null))).SettingName.ShouldBe("PublicUrl");

    private static IConfiguration Configuration(string? url, string? port) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = url, ["PORT"] = port }).Build();
}
