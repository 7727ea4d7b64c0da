using Microsoft.Data.Sqlite;
using Shouldly;

namespace Interviews.Crash.Tests.Verification;

/// <summary>Looks at what the system left on disk, when it no longer runs.</summary>
internal sealed class DataFolder(string folder)
{
    /// <summary>As the durable engine numbers it.</summary>
    private const long Completed = 1;

    /// <summary>The keys of all mails.</summary>
    public IReadOnlyList<string> Effects() => Query("interviews.db", "SELECT key FROM outbox").ConvertAll(row => (string)row[0]);

    public void CheckFiles()
    {
        foreach (var file in Directory.GetFiles(folder, "*.db").Select(path => Path.GetFileName(path)).ShouldHaveSome())
        {
            Query(file, "PRAGMA integrity_check").ShouldBe([new object[] { "ok" }], file);
        }

        var mails = Directory.GetFiles(Path.Combine(folder, "outbox"));
        mails.ShouldAll(path => path.EndsWith(".eml", StringComparison.Ordinal));
        mails.Length.ShouldBe(Effects().Count, "A mail is a row and a file.");
    }

    /// <param name="instances">How many lifecycles there must have been: one for each revision of each interview.</param>
    public void CheckNothingIsStuck(int instances)
    {
        Query("durable.db", $"SELECT id, status, custom_status FROM instances WHERE status <> {Completed}").ShouldBeEmpty();
        Query("durable.db", "SELECT id FROM instances").Count.ShouldBe(instances);
        foreach (var table in new[] { "timers", "inbox", "activities" })
        {
            Query("durable.db", $"SELECT * FROM {table}").ShouldBeEmpty(table);
        }

        Query("host.db", "SELECT queue, body FROM queue_messages").ShouldBeEmpty();
        Query("host.db", "SELECT lease, reason FROM feed_parked").ShouldBeEmpty();
    }

    private List<object[]> Query(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, file), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
