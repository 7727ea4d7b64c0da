using Interviews.Domain.Storage;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

public sealed class StoreRegistrationTests
{
    [Fact]
    public async Task AddStore_WithoutCosmos_KeepsEverythingInTheDataFolder()
    {
        using var folder = new TemporaryFolder();
        using (var services = Services(("DATA", folder.Path)))
        {
            services.GetRequiredService<IStoreProbe>().Kind.ShouldBe("sqlite");
            await services.GetRequiredService<IStore>().CommitAsync("acme", [new Write.Create(Samples.Ledger("a"))], TestContext.Current.CancellationToken);
            services.GetRequiredService<SqliteChangeFeed>().Read(0, 10).Documents.ShouldHaveSingleItem().ShouldContain("ledger:a");
        }

        File.Exists(Path.Combine(folder.Path, "interviews.db")).ShouldBeTrue();
    }

    [Fact]
    public void AddStore_BeforeAnythingIsResolved_OpensNoFile()
    {
        using var folder = new TemporaryFolder();

        using var services = Services(("DATA", folder.Path));

        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void AddStore_WithNeitherCosmosNorData_NamesTheSettingThatIsMissing()
    {
        var refusal = Should.Throw<SettingsException>(() => Services());

        refusal.SettingName.ShouldBe(StoreRegistration.CosmosSetting);
        refusal.Message.ShouldContain("DATA");
    }

    private static ServiceProvider Services(params IEnumerable<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStore(configuration).BuildServiceProvider();
    }
}
