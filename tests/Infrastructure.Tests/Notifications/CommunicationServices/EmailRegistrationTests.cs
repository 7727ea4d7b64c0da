using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Notifications.CommunicationServices;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications.CommunicationServices;

public sealed class EmailRegistrationTests
{
    [Fact]
    public void AddEmail_WithEndpoint_GoesBeforeTheOutbox() =>
        With(new ServiceCollection().AddSingleton<IEmailSender>(new FakeSender()), ("Email:Endpoint", "https://acme.communication.example/"), ("Email:Sender", "interviews@acme.example"))
            .ShouldBeOfType<CommunicationServicesEmail>();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void AddEmail_WithoutEndpoint_LeavesTheOutbox(string endpoint)
    {
        var outbox = new FakeSender();

        With(new ServiceCollection().AddSingleton<IEmailSender>(outbox), ("Email:Endpoint", endpoint)).ShouldBeSameAs(outbox);
    }

    [Theory]
    [InlineData(null, null, "Email:Endpoint is required")]
    [InlineData("http://acme.example", "interviews@acme.example", "Email:Endpoint must be an https address")]
    [InlineData("acme", "interviews@acme.example", "Email:Endpoint must be an absolute")]
    [InlineData("https://acme.example", null, "Email:Sender is required")]
    [InlineData("https://acme.example", "Interviews <interviews@acme.example>", "Email:Sender must be one e-mail address")]
    public void AddEmail_WrongOrMissing_IsRefusedByName(string? endpoint, string? sender, string message) =>
        Should.Throw<SettingsException>(() => With(new ServiceCollection(), ("Email:Endpoint", endpoint), ("Email:Sender", sender))).Message.ShouldStartWith(message);

    private static IEmailSender With(IServiceCollection services, params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
        return services.AddEmail(configuration).BuildServiceProvider().GetRequiredService<IEmailSender>();
    }
}
