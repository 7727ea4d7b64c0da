using Interviews.Sqlite;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>A file is read by the version that wrote it.</summary>
public sealed class FileFormatTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Open_FileOfAnEarlierVersion_IsRefusedInOneLine()
    {
        using (var earlier = new SqliteDatabase(_file.Path, "CREATE TABLE instances(key INTEGER PRIMARY KEY, name TEXT)"))
        {
            await earlier.WriteAsync(session => session.Execute("INSERT INTO instances VALUES(1, 'Main')"));
        }

        var refusal = Should.Throw<InvalidDataException>(() => new EngineRun(_file.Path, new TestFunctions()));
        refusal.Message.ShouldContain(_file.Path);
        refusal.Message.ShouldNotContain('\n');
        using var untouched = new SqliteDatabase(_file.Path, "SELECT 1");
        untouched.Read(session => session.Scalar<string>("SELECT name FROM instances")).ShouldBe("Main");
    }

    [Fact]
    public async Task Open_OwnFile_IsRead()
    {
        await new EngineRun(_file.Path, new TestFunctions()).DisposeAsync();

        await using var second = new EngineRun(_file.Path, new TestFunctions());
        (await second.Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }
}
