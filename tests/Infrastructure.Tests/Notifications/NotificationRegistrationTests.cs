using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications;

public class NotificationRegistrationTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:7071")]
    [InlineData(null, "8080", "http://localhost:8080")]
    [InlineData("https://hire.acme.example/", null, "https://hire.acme.example")]
    [InlineData("https://acme.example/hire", null, "https://acme.example/hire")]
    public void Read_PublicUrl_EndsWithoutSlash(string? url, string? port, string expected) =>
        NotificationSettings.Read(Configuration(url, port)).PublicUrl.ShouldBe(expected);

    [Theory]
    [InlineData("hire.acme.example")]
    [InlineData("ftp://hire.acme.example")]
    [InlineData("javascript:alert(1)")]
    public void AddNotifications_PublicUrlThatIsNoWebAddress_StopsWithTheSettingsName(string url) =>
        Should.Throw<SettingsException>(() => new ServiceCollection().AddMail(Configuration(url, null))).Message.ShouldContain("PublicUrl");

    [Fact]
    public void AddNotifications_BesideStoreSenderAndClock_BuildsTheNotifier()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IStore>(new MemoryStore())
            .AddSingleton<IEmailSender>(new FakeSender())
            .AddSingleton(TimeProvider.System)
            .AddMail(Configuration(null, null))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

        services.GetRequiredService<Notifier>().ShouldNotBeNull();
    }

    private static IConfiguration Configuration(string? url, string? port) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = url, ["PORT"] = port }).Build();
}
