namespace Interviews.Infrastructure.Sqlite;

/// <summary>What the file holds. Repeatable, and one transaction: a new file costs one flush to disk.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>documents.seq</c> is the place in the change feed. A write deletes the row and appends it again, so the feed is a range of the table itself;
/// AUTOINCREMENT keeps the number of a deleted row from coming back, which would hide a document from a reader that is already past it.</item>
/// <item>Times are 100 ns ticks since 1970 (NodaTime and .NET agree on them); <c>expiresAt</c> is in milliseconds.</item>
/// <item>Each index that <c>FindInterviews</c> walks ends in (scheduledAt, id), the order of its answer; the one by time also holds the candidate's name,
/// so that looking for a part of it opens no row, and that of owed scorecards since when they are owed.</item>
/// <item>The page cache, 64 MB at most, is the writer's: a commit touches some twenty index pages far apart.</item>
/// </list>
/// </remarks>
internal static class Schema
{
    public const string Text = """
        PRAGMA cache_size = -65536;

        BEGIN IMMEDIATE;

        CREATE TABLE IF NOT EXISTS documents (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            expiresAt INTEGER,
            json TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS documents_by_id ON documents (organizationId, id);
        CREATE INDEX IF NOT EXISTS documents_by_expiry ON documents (expiresAt) WHERE expiresAt IS NOT NULL;

        CREATE TABLE IF NOT EXISTS interview_index (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            scheduledAt INTEGER NOT NULL,
            status TEXT NOT NULL,
            type TEXT NOT NULL,
            rescheduled INTEGER NOT NULL,
            applicationId TEXT,
            jobId TEXT,
            candidateName TEXT,
            people TEXT NOT NULL,
            tags TEXT NOT NULL,
            PRIMARY KEY (organizationId, id));
        CREATE INDEX IF NOT EXISTS interviews_by_time ON interview_index (organizationId, scheduledAt, id, candidateName);
        CREATE INDEX IF NOT EXISTS interviews_by_status ON interview_index (organizationId, status, scheduledAt, id);
        CREATE INDEX IF NOT EXISTS interviews_by_type ON interview_index (organizationId, type, status, scheduledAt, id);
        CREATE INDEX IF NOT EXISTS interviews_by_job ON interview_index (organizationId, jobId, scheduledAt, id) WHERE jobId IS NOT NULL;
        CREATE INDEX IF NOT EXISTS interviews_by_application
            ON interview_index (organizationId, applicationId, scheduledAt, id) WHERE applicationId IS NOT NULL;
        CREATE INDEX IF NOT EXISTS interviews_rescheduled ON interview_index (organizationId, scheduledAt, id) WHERE rescheduled = 1;

        CREATE TABLE IF NOT EXISTS interview_people (
            organizationId TEXT NOT NULL,
            personId TEXT NOT NULL,
            scheduledAt INTEGER NOT NULL,
            id TEXT NOT NULL,
            roles INTEGER NOT NULL,
            PRIMARY KEY (organizationId, personId, scheduledAt, id)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS interview_owed (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            scheduledAt INTEGER NOT NULL,
            owedSince INTEGER NOT NULL,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS interviews_owed_by_time ON interview_owed (organizationId, scheduledAt, id, owedSince);
        CREATE INDEX IF NOT EXISTS interviews_owed_by_since ON interview_owed (organizationId, owedSince);

        CREATE TABLE IF NOT EXISTS interview_tags (
            organizationId TEXT NOT NULL,
            tag TEXT NOT NULL,
            scheduledAt INTEGER NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (organizationId, tag, scheduledAt, id)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS people (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            name TEXT,
            email TEXT,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS people_by_name ON people (organizationId, name, id);
        CREATE INDEX IF NOT EXISTS people_by_email ON people (organizationId, email, id);

        CREATE TABLE IF NOT EXISTS directory (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            place TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS directory_by_place ON directory (organizationId, place, text);

        CREATE TABLE IF NOT EXISTS question_banks (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            owner TEXT,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS question_banks_by_place ON question_banks (organizationId, place, name, owner);

        CREATE TABLE IF NOT EXISTS questions (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            type TEXT NOT NULL,
            difficulty TEXT,
            tags TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS responses (
            organizationId TEXT NOT NULL,
            id TEXT NOT NULL,
            responseId TEXT NOT NULL,
            PRIMARY KEY (organizationId, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS responses_by_response ON responses (organizationId, responseId, id);

        CREATE TABLE IF NOT EXISTS outbox (
            key TEXT PRIMARY KEY,
            sentAt INTEGER NOT NULL,
            filed INTEGER NOT NULL,
            message TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS outbox_unfiled ON outbox (key) WHERE filed = 0;

        COMMIT;
        """;
}
