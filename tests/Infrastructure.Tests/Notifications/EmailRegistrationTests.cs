using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Notifications.CommunicationServices;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications;

public sealed class EmailRegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AddEmail_WithEndpoint_UsesTheService()
    {
        using var services = With(("DATA", _folder.Path), ("Email:Endpoint", "https://acme.communication.example/"), ("Email:Sender", "interviews@acme.example"));

        services.GetRequiredService<IEmailSender>().ShouldBeOfType<CommunicationServicesEmail>();
        services.GetRequiredService<SqliteOutbox>().Read().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void AddEmail_WithoutEndpoint_UsesTheOutbox(string endpoint)
    {
        using var services = With(("DATA", _folder.Path), ("Email:Endpoint", endpoint));

        services.GetRequiredService<IEmailSender>().ShouldBeSameAs(services.GetRequiredService<SqliteOutbox>());
    }

    [Fact]
    public async Task AddEmail_BesideTheEmbeddedStore_SharesItsFile()
    {
        var configuration = Configuration(("DATA", _folder.Path));
        var collection = new ServiceCollection().AddSingleton(TimeProvider.System).AddStore(configuration).AddEmail(configuration);
        collection.Count(service => service.ServiceType == typeof(ContainerDatabase) && !service.IsKeyedService).ShouldBe(1);
        await using var services = collection.BuildServiceProvider();

        await services.GetRequiredService<IEmailSender>().SendAsync(new EmailMessage("k1", "ada@example.com", "Ada", "Hello", "text", "<p>html</p>"), CancellationToken.None);
        await services.GetRequiredService<IStore>().CommitAsync("acme", [new Write.Create(Samples.Ledger("k1"))], CancellationToken.None);

        services.GetRequiredService<SqliteOutbox>().Read().ShouldHaveSingleItem();
        services.GetRequiredService<SqliteChangeFeed>().Read(0, 10).Documents.ShouldHaveSingleItem();
        Directory.GetFiles(_folder.Path, "*.db").Select(path => Path.GetFileName(path)).ShouldBe(["interviews.db"]);
    }

    [Fact]
    public void AddEmail_BeforeAnythingIsResolved_OpensNoFile()
    {
        using var services = With(("DATA", _folder.Path));

        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "Email:Endpoint is required")]
    [InlineData("http://acme.example", "interviews@acme.example", "Email:Endpoint must be an https address")]
    [InlineData("acme", "interviews@acme.example", "Email:Endpoint must be an absolute")]
    [InlineData("https://acme.example", null, "Email:Sender is required")]
    [InlineData("https://acme.example", "Interviews <interviews@acme.example>", "Email:Sender must be one e-mail address")]
    public void AddEmail_WrongOrMissing_IsRefusedByName(string? endpoint, string? sender, string message) =>
        Should.Throw<SettingsException>(() => With(("Email:Endpoint", endpoint), ("Email:Sender", sender))).Message.ShouldStartWith(message);

    public void Dispose() => _folder.Dispose();

    private static ServiceProvider With(params (string Name, string? Value)[] settings) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddEmail(Configuration(settings)).BuildServiceProvider();

    private static IConfiguration Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
