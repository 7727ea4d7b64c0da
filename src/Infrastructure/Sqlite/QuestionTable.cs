using System.Text.Json;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The table behind <see cref="FindQuestions"/>, walked in order of the id. What does not fit is passed over inside the table, without opening the document.
/// </summary>
internal static class QuestionTable
{
    public const string Sql = """
        SELECT q.id, d.seq, d.json
        FROM questions q CROSS JOIN documents d INDEXED BY documents_by_id
        WHERE q.organizationId = $1 AND q.id > $2 AND q.id <= $3
            AND ($4 IS NULL OR q.type = $4)
            AND ($5 IS NULL OR q.difficulty = $5 OR ($6 AND q.difficulty IS NULL))
            AND NOT EXISTS (SELECT 1 FROM json_each($7) t WHERE instr(q.tags, t.value) = 0)
            AND ($8 IS NULL OR instr(q.text, $8) > 0)
            AND d.organizationId = $1 AND d.id = q.id AND (d.expiresAt IS NULL OR d.expiresAt > $9)
        ORDER BY q.id LIMIT $10
        """;

    private const string Prefix = "question:";

    /// <summary>Around each tag, so that none is found inside another one; a folded tag has no line break.</summary>
    private const char Break = '\n';

    public static Page<Question> Run(QueryScope scope, FindQuestions query, string? continuation)
    {
        var (after, last) = QuestionPlace.Range(query, continuation);
        var rows = scope.Session.Query(
            Sql,
            row => (Id: row.GetString(0), Stored: RecordTable.StoredAt<Question>(row, 1)),
            scope.OrganizationId,
            after,
            last,
            query.Type?.ToString(),
            query.Difficulty?.ToString(),
            query.OrWithoutDifficulty,
            JsonSerializer.Serialize(QuestionPlace.Tags(query.Tags).Select(Enclosed)),
            QuestionPlace.Part(query),
            scope.Now,
            scope.Fetch);
        return scope.ToPage(rows, row => row.Stored, row => row.Id);
    }

    public static void Update(SqliteSession session, string organizationId, string id, Question question) => session.Execute(
        "INSERT OR REPLACE INTO questions (organizationId, id, type, difficulty, tags, text) VALUES ($1, $2, $3, $4, $5, $6)",
        organizationId,
        id,
        question.Type.ToString(),
        question.Difficulty?.ToString(),
        string.Concat(QuestionPlace.Tags(question.Tags).Select(Enclosed)),
        QuestionPlace.Text(question.Text));

    public static void Remove(SqliteSession session, string organizationId, string id)
    {
        if (id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            session.Execute("DELETE FROM questions WHERE organizationId = $1 AND id = $2", organizationId, id);
        }
    }

    private static string Enclosed(string tag) => $"{Break}{tag}{Break}";
}
