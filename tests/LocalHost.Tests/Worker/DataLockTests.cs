using Interviews.LocalHost.Worker;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Worker;

public sealed class DataLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("localhost-lock").FullName;

    [Fact]
    public void Take_FolderOfAnother_IsRefusedByName()
    {
        using var first = DataLock.Take(_folder);

        Should.Throw<StartRefusedException>(() => DataLock.Take(_folder)).Message.ShouldStartWith($"DATA is '{_folder}', which another process works on");
    }

    [Fact]
    public void Take_GivenBack_IsTakenAgain()
    {
        DataLock.Take(_folder).Dispose();

        Should.NotThrow(() => DataLock.Take(_folder).Dispose());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
