using Interviews.LocalHost.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Take_FolderOfAnother_IsRefusedByName()
    {
        using var first = DataFolder.Take(_folder.Path);

        Should.Throw<HostStartupException>(() => DataFolder.Take(_folder.Path)).Message.ShouldStartWith($"DATA is '{_folder.Path}', which another process works on");
    }

    [Fact]
    public void Take_GivenBack_IsTakenAgain()
    {
        DataFolder.Take(_folder.Path).Dispose();

        Should.NotThrow(() => DataFolder.Take(_folder.Path).Dispose());
    }

    [Theory]
    [InlineData("host.db", "anything")]
    [InlineData("format", "1")]
    public async Task Start_FolderOfAnEarlierVersion_IsRefusedInOneLineAndLeftAsItIs(string file, string content)
    {
        var path = Path.Combine(_folder.Path, file);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(TestHost.Options() with { Data = _folder.Path }));

        refusal.Message.ShouldBe($"DATA is '{_folder.Path}', which another version of this program wrote; delete it or choose another folder.");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(content);
        Should.NotThrow(() => File.Open(Path.Combine(_folder.Path, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose());
    }

    [Fact]
    public async Task Start_FolderOfARunningHost_IsRefusedByName()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { Data = _folder.Path });

        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(TestHost.Options() with { Data = _folder.Path }));

        refusal.Message.ShouldStartWith($"DATA is '{_folder.Path}', which another process works on");
    }

    public void Dispose() => _folder.Dispose();
}
