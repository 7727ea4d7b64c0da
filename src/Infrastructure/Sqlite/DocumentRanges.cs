using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>Queries whose answer is a range of ids: ids begin with what they belong to and go on in order. A page continues behind its last id.</summary>
internal static class DocumentRanges
{
    public const string RangeSql = """
        SELECT id, seq, json FROM documents INDEXED BY documents_by_id
        WHERE organizationId = $1 AND id > $2 AND id < $3 AND kind = $4 AND (expiresAt IS NULL OR expiresAt > $5)
        ORDER BY id LIMIT $6
        """;

    public const string NamedSql = """
        SELECT n.id, d.seq, d.json
        FROM person_names n INDEXED BY people_by_name CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE n.organizationId = $1 AND n.name = $2 AND n.id > $3
            AND d.organizationId = $1 AND d.id = n.id AND (d.expiresAt IS NULL OR d.expiresAt > $4)
        ORDER BY n.id LIMIT $5
        """;

    /// <summary>Above every character that follows a prefix.</summary>
    private const string End = "\U0010FFFF";

    public static Page<InterviewEvent> Events(QueryScope scope, EventsOfInterview query, string? continuation)
    {
        var prefix = $"event:{query.InterviewId}:";
        return Range<InterviewEvent>(scope, prefix, continuation ?? $"{prefix}{Math.Max(query.AfterSequence, 0):D8}");
    }

    public static Page<Scorecard> Scorecards(QueryScope scope, ScorecardsOfInterview query, string? continuation)
    {
        var prefix = $"scorecard:{query.InterviewId}:";
        return Range<Scorecard>(scope, prefix, continuation ?? prefix);
    }

    public static Page<LedgerEntry> Effects(QueryScope scope, EffectsOfInterview query, string? continuation)
    {
        var prefix = LedgerEntry.DocumentId($"{query.InterviewId}:");
        return Range<LedgerEntry>(scope, prefix, continuation ?? prefix);
    }

    public static Page<Person> People(QueryScope scope, PeopleNamed query, string? continuation)
    {
        var rows = scope.Session.Query(
            NamedSql,
            row => (Id: row.GetString(0), Stored: DocumentTable.StoredAt<Person>(row, 1)),
            scope.OrganizationId,
            PersonNames.Fold(query.Name),
            continuation ?? string.Empty,
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }

    private static Page<T> Range<T>(QueryScope scope, string prefix, string after)
        where T : class, IDocument
    {
        if (!after.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new ArgumentException("The continuation belongs to another query.", nameof(after));
        }

        var rows = scope.Session.Query(
            RangeSql,
            row => (Id: row.GetString(0), Stored: DocumentTable.StoredAt<T>(row, 1)),
            scope.OrganizationId,
            after,
            prefix + End,
            DocumentTypes.KindOf<T>(),
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }
}
