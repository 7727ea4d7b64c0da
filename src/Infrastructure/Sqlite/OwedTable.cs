using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The table of interviews of which scorecards are owed, or will be when they are over.</summary>
internal static class OwedTable
{
    public static void Update(SqliteSession session, string organizationId, string id, Interview interview)
    {
        var row = FeedbackDuty.OwedSince(interview) is { } since ? (interview.Time.ScheduledAt.ToUnixTimeTicks(), since.ToUnixTimeTicks()) : ((long ScheduledAt, long OwedSince)?)null;
        if (row == Find(session, organizationId, id))
        {
            return;
        }

        Remove(session, organizationId, id);
        if (row is { } owed)
        {
            session.Execute(
                "INSERT INTO interview_owed (organizationId, id, scheduledAt, owedSince) VALUES ($1, $2, $3, $4)", organizationId, id, owed.ScheduledAt, owed.OwedSince);
        }
    }

    public static void Remove(SqliteSession session, string organizationId, string id) =>
        session.Execute("DELETE FROM interview_owed WHERE organizationId = $1 AND id = $2", organizationId, id);

    private static (long ScheduledAt, long OwedSince)? Find(SqliteSession session, string organizationId, string id)
    {
        var rows = session.Query(
            "SELECT scheduledAt, owedSince FROM interview_owed WHERE organizationId = $1 AND id = $2", row => (row.GetInt64(0), row.GetInt64(1)), organizationId, id);
        return rows.Count == 0 ? null : rows[0];
    }
}
