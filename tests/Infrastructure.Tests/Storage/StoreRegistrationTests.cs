using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Tests.Sqlite;
using Interviews.LocalHost.Seams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

public sealed class StoreRegistrationTests
{
    [Fact]
    public void AddStore_WithoutCosmos_KeepsEverythingInTheDataFolder()
    {
        using var folder = new TemporaryFolder();
        using (var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStore(Settings(("DATA", folder.Path))).BuildServiceProvider())
        {
            services.GetRequiredService<IStoreProbe>().Kind.ShouldBe("sqlite");
            services.GetRequiredService<IChangeFeedSource>().ContainerName.ShouldBe("interviews");
            services.GetRequiredService<IEmailSender>().ShouldBeSameAs(services.GetRequiredService<IOutboxReader>());
        }

        File.Exists(Path.Combine(folder.Path, "interviews.db")).ShouldBeTrue();
    }

    [Fact]
    public void AddStore_BeforeAnythingIsResolved_OpensNoFile()
    {
        using var folder = new TemporaryFolder();

        using var services = new ServiceCollection().AddStore(Settings(("DATA", folder.Path))).BuildServiceProvider();

        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
