using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Functions.Notifications;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications;

public sealed class NotificationsRegistrationTests
{
    [Fact]
    public void AddNotifications_BesideStoreLinksAndClock_BuildsWhatSendsMessages()
    {
        using var folder = new TemporaryFolder();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IStore>(new MemoryStore())
            .AddSingleton<InterviewEventReader>()
            .AddSingleton(new InterviewLinks("https://hire.acme.example"))
            .AddSingleton(new LifecycleSettings())
            .AddSingleton(TimeProvider.System)
            .AddNotifications(Configuration(("DATA", folder.Path)))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

        services.GetRequiredService<InterviewMessages>().ShouldNotBeNull();
        services.GetRequiredService<IEmailSender>().ShouldNotBeNull();
    }

    [Fact]
    public void AddNotifications_WithoutAPlaceForMail_StopsWithTheSettingsName() =>
        Should.Throw<SettingsException>(() => new ServiceCollection().AddNotifications(Configuration())).SettingName.ShouldBe("Email:Endpoint");

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("https://acme.openai.example", true)]
    public void Read_EvaluationEndpoint_TellsWhetherAModelIsUsed(string? endpoint, bool used) =>
        NotificationSettings.Read(Configuration(("Evaluation:Endpoint", endpoint))).UsesLanguageModel.ShouldBe(used);

    private static IConfiguration Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
