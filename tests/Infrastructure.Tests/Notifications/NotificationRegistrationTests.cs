using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications;

public class NotificationRegistrationTests
{
    [Fact]
    public void AddNotifications_BesideStoreSenderAndClock_BuildsTheNotifier()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IStore>(new MemoryStore())
            .AddSingleton<IEmailSender>(new FakeSender())
            .AddSingleton(new InterviewLinks("https://hire.acme.example"))
            .AddSingleton(TimeProvider.System)
            .AddMail(new ConfigurationBuilder().Build())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

        services.GetRequiredService<Notifier>().ShouldNotBeNull();
    }
}
