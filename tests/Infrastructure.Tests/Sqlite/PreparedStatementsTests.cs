using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Shouldly;
using SQLitePCL;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class PreparedStatementsTests
{
    /// <summary><c>SQLITE_STMTSTATUS_REPREPARE</c>.</summary>
    private const int CompiledAgain = 5;

    [Fact]
    public async Task Query_WithOtherValues_IsNotCompiledAgain()
    {
        await using var fixture = new SqliteStoreFixture();
        await fixture.Store.CommitAsync(Samples.Organization, [new Write.Create(Samples.Interview())], TestContext.Current.CancellationToken);
        var sql = InterviewWalkSql.Of(InterviewPath.Time, 0, latestFirst: false);

        var times = fixture.Database.File.Read(session => Enumerable.Range(1, 3).SelectMany(value => session.Query(
            sql, row => raw.sqlite3_stmt_status(row.Handle, CompiledAgain, 0), Parameters(value))).ToList());

        times.ShouldBe([0, 0, 0]);
    }

    /// <summary>Those of a list from a time on, without any other criterion.</summary>
    private static object?[] Parameters(long value) =>
        [Samples.Organization, value, string.Empty, long.MaxValue, string.Empty, null, null, 0, null, null, null, null, null, null, null, value, value, null, (int)value, null, null];
}
