using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>Writes the tables behind <c>FindInterviews</c>, touching only what differs: most commands change a status, not the time, people or tags.</summary>
internal static class InterviewIndex
{
    public static void Update(SqliteSession session, string organizationId, InterviewIndexRow row)
    {
        var before = Find(session, organizationId, row.Id);
        if (before == row)
        {
            return;
        }

        if (before is not null && before with { Status = row.Status } == row)
        {
            session.Execute("UPDATE interview_index SET status = $3 WHERE organizationId = $1 AND id = $2", organizationId, row.Id, row.Status);
            return;
        }

        session.Execute(
            $"INSERT OR REPLACE INTO interview_index (organizationId, {InterviewIndexRow.Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            organizationId,
            row.Id,
            row.ScheduledAt,
            row.Status,
            row.Type,
            row.Rescheduled,
            row.ApplicationId,
            row.JobId,
            row.CandidateName,
            row.People,
            row.Tags);
        UpdatePeople(session, organizationId, before, row);
        UpdateTags(session, organizationId, before, row);
    }

    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        var before = Find(session, organizationId, id);
        session.Execute("DELETE FROM interview_index WHERE organizationId = $1 AND id = $2", organizationId, id);
        UpdatePeople(session, organizationId, before, after: null);
        UpdateTags(session, organizationId, before, after: null);
    }

    private static InterviewIndexRow? Find(SqliteSession session, string organizationId, string id)
    {
        var rows = session.Query(
            $"SELECT {InterviewIndexRow.Columns} FROM interview_index WHERE organizationId = $1 AND id = $2", InterviewIndexRow.From, organizationId, id);
        return rows.Count == 0 ? null : rows[0];
    }

    private static void UpdatePeople(SqliteSession session, string organizationId, InterviewIndexRow? before, InterviewIndexRow? after)
    {
        if (before?.ScheduledAt == after?.ScheduledAt && before?.People == after?.People)
        {
            return;
        }

        foreach (var (personId, _) in before?.PeopleEntries() ?? [])
        {
            session.Execute(
                "DELETE FROM interview_people WHERE organizationId = $1 AND personId = $2 AND scheduledAt = $3 AND id = $4",
                organizationId,
                personId,
                before!.ScheduledAt,
                before.Id);
        }

        foreach (var (personId, roles) in after?.PeopleEntries() ?? [])
        {
            session.Execute(
                "INSERT INTO interview_people (organizationId, personId, scheduledAt, id, roles) VALUES ($1, $2, $3, $4, $5)",
                organizationId,
                personId,
                after!.ScheduledAt,
                after.Id,
                (int)roles);
        }
    }

    private static void UpdateTags(SqliteSession session, string organizationId, InterviewIndexRow? before, InterviewIndexRow? after)
    {
        if (before?.ScheduledAt == after?.ScheduledAt && before?.Tags == after?.Tags)
        {
            return;
        }

        foreach (var tag in before?.TagEntries() ?? [])
        {
            session.Execute(
                "DELETE FROM interview_tags WHERE organizationId = $1 AND tag = $2 AND scheduledAt = $3 AND id = $4",
                organizationId,
                tag,
                before!.ScheduledAt,
                before.Id);
        }

        foreach (var tag in after?.TagEntries() ?? [])
        {
            session.Execute(
                "INSERT INTO interview_tags (organizationId, tag, scheduledAt, id) VALUES ($1, $2, $3, $4)", organizationId, tag, after!.ScheduledAt, after.Id);
        }
    }
}
