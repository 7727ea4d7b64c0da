using Interviews.Domain.Documents;
using Interviews.Infrastructure.Documents;
using Interviews.Infrastructure.Documents.Folder;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Documents;

public sealed class BlobRegistrationTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

    [Fact]
    public void AddBlobs_WithoutAnAccount_IsTheFolder()
    {
        using var folder = new TemporaryFolder();

        Resolve(("DATA", folder.Path)).ShouldBeOfType<FolderBlobs>();

        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", Account)]
    [InlineData("Documents", Account)]
    [InlineData("AzureWebJobsStorage:accountName", "acme")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://acme.blob.core.windows.net")]
    [InlineData("Documents:serviceUri", "https://acme.blob.core.windows.net")]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true")]
    public void AddBlobs_WithAnAccount_IsTheAccount(string name, string value) => Resolve((name, value)).ShouldBeOfType<AzureBlobs>();

    [Fact]
    public void AddBlobs_WithLimitsOnly_IsTheFolder()
    {
        using var folder = new TemporaryFolder();

        Resolve(("DATA", folder.Path), ("Documents:MostPerInterview", "10")).ShouldBeOfType<FolderBlobs>();
    }

    [Fact]
    public void AddBlobs_WithAnUnreadableConnectionString_NamesTheSettingAndNotItsSecret()
    {
        var message = Should.Throw<SettingsException>(() => Resolve(("Documents", "AccountKey=c2VjcmV0"))).Message;

        message.ShouldStartWith("Documents ");
        message.ShouldNotContain("c2VjcmV0");
    }

    private static IBlobs Resolve(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        using var services = new ServiceCollection().AddBlobs(configuration).BuildServiceProvider();
        return services.GetRequiredService<IBlobs>();
    }
}
