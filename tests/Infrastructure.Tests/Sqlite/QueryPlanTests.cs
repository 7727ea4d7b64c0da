using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.Sqlite;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Sqlite;

/// <summary>No query reads a whole table or sorts: that is what keeps a page's cost the same however much is stored.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _file;

    public QueryPlanTests() => _file = new SqliteDatabase(Path.Combine(_folder.Path, "interviews.db"), Schema.Text);

    public static TheoryData<FindInterviews> EveryPath => new(
        new FindInterviews { ApplicationId = "a" },
        new FindInterviews { CandidateId = "c" },
        new FindInterviews { InterviewerId = "i" },
        new FindInterviews { ParticipantId = "p" },
        new FindInterviews { JobId = "j" },
        new FindInterviews { Tag = "t" },
        new FindInterviews { Rescheduled = true },
        new FindInterviews { OwedSince = default(Instant) },
        new FindInterviews { OwedBy = "i" },
        new FindInterviews { Type = InterviewType.Hr },
        new FindInterviews { Statuses = [InterviewStatus.Scheduled] },
        new FindInterviews { Statuses = [InterviewStatus.Scheduled, InterviewStatus.Prepared, InterviewStatus.Completed] },
        new FindInterviews { Type = InterviewType.Hr, Statuses = [InterviewStatus.Scheduled, InterviewStatus.Prepared] },
        new FindInterviews());

    [Theory]
    [MemberData(nameof(EveryPath))]
    public void FindInterviews_EveryPathInBothDirections_WalksOneIndexInOrder(FindInterviews query)
    {
        var path = InterviewPaths.For(query);
        var walks = InterviewPaths.Walks(path, query).Length;
        foreach (var latestFirst in new[] { false, true })
        {
            var plan = Plan(InterviewWalkSql.Of(path, walks, latestFirst), InterviewWalkSql.FirstStatus - 1 + walks);

            ShouldOnlySearch(plan);
            plan.Count(step => step.Contains("scheduledAt", StringComparison.Ordinal) && step.Contains("(scheduledAt,id)>(?,?)", StringComparison.Ordinal))
                .ShouldBe(Math.Max(walks, 1), string.Join('\n', plan));
        }
    }

    [Theory]
    [InlineData(RecordRanges.RangeSql, 6)]
    [InlineData(RecordRanges.NamedSql, 5)]
    [InlineData(BookedDayRanges.Sql, 5)]
    [InlineData(DirectoryTable.Sql, 6)]
    [InlineData(BankTable.Sql, 6)]
    [InlineData(ResponseTable.Sql, 5)]
    [InlineData(InterviewCounts.OwedSql, 2)]
    [InlineData(SqliteChangeFeed.ReadSql, 3)]
    public void OtherQueries_OfTheStore_SearchAnIndexInOrder(string sql, int parameters) => ShouldOnlySearch(Plan(sql, parameters));

    /// <summary>The tags that are asked for are gone through for each row that is passed, and nothing else is.</summary>
    [Fact]
    public void FindQuestions_ByEverything_WalksTheTableFromItsPlace()
    {
        var plan = Plan(QuestionTable.Sql, 10);

        plan.ShouldContain(step => step.Contains("SEARCH q USING PRIMARY KEY (organizationId=? AND id>? AND id<?)", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldAll(step => !step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).ShouldAll(step => step.StartsWith("SCAN t VIRTUAL TABLE", StringComparison.Ordinal));
    }

    [Fact]
    public void Count_OfStatuses_SearchesOneIndexThatHasEverything()
    {
        var plan = Plan(InterviewCounts.StartingSql, 4);

        plan.Count.ShouldBe(2);
        plan.ShouldContain(step => step.Contains("USING COVERING INDEX interviews_by_status", StringComparison.Ordinal) && step.Contains("scheduledAt>? AND scheduledAt<?", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    private static void ShouldOnlySearch(List<string> plan)
    {
        plan.ShouldContain(step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        plan.ShouldAll(step => !step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private List<string> Plan(string sql, int parameters) =>
        _file.Read(session => session.Query("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), new object?[parameters]));
}
