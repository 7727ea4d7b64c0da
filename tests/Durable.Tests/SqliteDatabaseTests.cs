using Interviews.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>Units that share a commit share nothing else.</summary>
public sealed class SqliteDatabaseTests : IDisposable
{
    private const string Schema = "CREATE TABLE IF NOT EXISTS numbers(n INTEGER PRIMARY KEY)";

    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Write_ManyAtOnce_StoresAll()
    {
        using var database = new SqliteDatabase(_file.Path, Schema);
        await Task.WhenAll(Enumerable.Range(0, 2000).Select(n => database.WriteAsync(session => session.Execute("INSERT INTO numbers VALUES($1)", n))));
        Count(database).ShouldBe(2000);
    }

    [Fact]
    public async Task Write_OneUnitThrows_ItsNeighborsAreStored()
    {
        using var database = new SqliteDatabase(_file.Path, Schema);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(n => Outcome(database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO numbers VALUES($1)", n);
            return n % 10 == 0 ? throw new InvalidOperationException("no") : n;
        }))));
        outcomes.Count(failure => failure is InvalidOperationException).ShouldBe(50);
        Count(database).ShouldBe(450);
    }

    [Fact]
    public async Task Write_StatementFails_OnlyItsUnitIsRolledBack()
    {
        using var database = new SqliteDatabase(_file.Path, Schema);
        await database.WriteAsync(session => session.Execute("INSERT INTO numbers VALUES(1)"));
        var good = database.WriteAsync(session => session.Execute("INSERT INTO numbers VALUES(2)"));
        var bad = database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO numbers VALUES(3)");
            session.Execute("INSERT INTO numbers VALUES(1)");
        });
        await good;
        (await Outcome(bad)).ShouldBeOfType<SqliteException>();
        Count(database).ShouldBe(2);
    }

    [Fact]
    public async Task Write_Completed_IsSeenByAReader()
    {
        using var database = new SqliteDatabase(_file.Path, Schema);
        for (var n = 1; n <= 50; n++)
        {
            await database.WriteAsync(session => session.Execute("INSERT INTO numbers VALUES($1)", n));
            Count(database).ShouldBe(n);
        }
    }

    [Fact]
    public void Dispose_WithQueuedUnits_WritesThemFirst()
    {
        var database = new SqliteDatabase(_file.Path, Schema);
        var writes = Enumerable.Range(0, 300).Select(n => database.WriteAsync(session => session.Execute("INSERT INTO numbers VALUES($1)", n))).ToList();
        database.Dispose();
        writes.ShouldAll(write => write.IsCompletedSuccessfully);
    }

    [Fact]
    public void Dispose_Twice_IsHarmless()
    {
        var database = new SqliteDatabase(_file.Path, Schema);
        database.Dispose();
        Should.NotThrow(database.Dispose);
    }

    [Fact]
    public void Read_AfterDispose_IsRefused()
    {
        var database = new SqliteDatabase(_file.Path, Schema);
        database.Dispose();
        Should.Throw<ObjectDisposedException>(() => Count(database));
    }

    [Fact]
    public async Task Dispose_DuringARead_WaitsForIt()
    {
        var database = new SqliteDatabase(_file.Path, Schema);
        using var reading = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var read = Task.Run(() => database.Read(session =>
        {
            reading.Set();
            goOn.Wait();
            return session.Scalar<long>("SELECT count(*) FROM numbers");
        }));
        reading.Wait();
        var close = Task.Run(database.Dispose);
        close.IsCompleted.ShouldBeFalse();
        goOn.Set();
        (await read).ShouldBe(0);
        await close;
    }

    private static async Task<Exception?> Outcome(Task write)
    {
        try
        {
            await write;
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or SqliteException)
        {
            return e;
        }
    }

    private static long Count(SqliteDatabase database) => database.Read(session => session.Scalar<long>("SELECT count(*) FROM numbers"));
}
