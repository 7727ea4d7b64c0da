using System.Collections.Concurrent;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The text of a walk. Few texts, each prepared once for each connection: what is not asked for is bound as NULL instead of left out.</summary>
/// <remarks>
/// Parameters: $1 organization; $2, $3 and $4, $5 the (scheduledAt, id) between which to walk, both excluded; $6 to $15 the criteria: statuses as
/// <c>,A,B,</c>, type, rescheduled (0 or 1), application, job, tag, candidate, interviewer, participant, candidate name; $16 now; $17 the limit; $18, $19 the
/// person and roles of the path; $20 since when, and $21 by whom scorecards are owed; from $22 on one status for each walk. <c>CROSS JOIN</c> and <c>INDEXED BY</c> leave the planner nothing to choose, and
/// <c>IS TRUE</c> makes one term of the criteria: of many it would conclude that less than one row is to be expected, upon which SQLite 3.35 sorts what is in order already.
/// </remarks>
internal static class InterviewWalkSql
{
    public const int FirstStatus = 22;

    private static readonly ConcurrentDictionary<(InterviewPath Path, int Walks, bool LatestFirst), string> Texts = new();

    /// <param name="walks">The number of statuses to walk one by one and merge; 0 for a single walk.</param>
    public static string Of(InterviewPath path, int walks, bool latestFirst) => Texts.GetOrAdd((path, walks, latestFirst), static text =>
    {
        var arms = Enumerable.Range(FirstStatus, Math.Max(text.Walks, 1)).Select(status => Walk(text.Path, $"${status}"));
        var direction = text.LatestFirst ? "DESC" : "ASC";
        return $"{string.Join(" UNION ALL ", arms)} ORDER BY 1 {direction}, 2 {direction} LIMIT $17";
    });

    private static string Walk(InterviewPath path, string status)
    {
        var (source, key, selects) = path switch
        {
            InterviewPath.Application => Index("interviews_by_application", "i.applicationId = $9"),
            InterviewPath.Person => Linked("interview_people", "w.personId = $18 AND (w.roles & $19) <> 0"),
            InterviewPath.Job => Index("interviews_by_job", "i.jobId = $10"),
            InterviewPath.Tag => Linked("interview_tags", "w.tag = $11"),
            InterviewPath.Rescheduled => Index("interviews_rescheduled", "i.rescheduled = 1"),
            InterviewPath.Owed => Linked("interview_owed", "w.owedSince <= $20", "interviews_owed_by_time"),
            InterviewPath.Status => Index("interviews_by_status", $"i.status = {status}"),
            InterviewPath.Type => Index("interviews_by_type", $"i.type = $7 AND i.status = {status}"),
            InterviewPath.Time => Index("interviews_by_time", "1"),
            _ => throw new ArgumentOutOfRangeException(nameof(path)),
        };
        return $"""
            SELECT {key}.scheduledAt, {key}.id, d.seq, d.json
            FROM {source} CROSS JOIN documents d INDEXED BY documents_by_id
            WHERE {key}.organizationId = $1 AND {selects}
                AND ({key}.scheduledAt, {key}.id) > ($2, $3) AND ({key}.scheduledAt, {key}.id) < ($4, $5)
                AND (
                    ($6 IS NULL OR instr($6, ',' || i.status || ',') > 0)
                    AND ($7 IS NULL OR i.type = $7)
                    AND ($8 = 0 OR i.rescheduled = 1)
                    AND ($9 IS NULL OR i.applicationId = $9)
                    AND ($10 IS NULL OR i.jobId = $10)
                    AND ($15 IS NULL OR instr(i.candidateName, $15) > 0)
                    AND ($11 IS NULL OR EXISTS (
                        SELECT 1 FROM interview_tags t WHERE t.organizationId = $1 AND t.tag = $11 AND t.scheduledAt = i.scheduledAt AND t.id = i.id))
                    AND {TakesPart("$12", PersonRoles.Candidate)}
                    AND {TakesPart("$13", PersonRoles.Interviewer)}
                    AND {TakesPart("$14", PersonRoles.Any)}
                    AND ($20 IS NULL OR EXISTS (SELECT 1 FROM interview_owed o WHERE o.organizationId = $1 AND o.id = i.id AND o.owedSince <= $20))
                    AND {TakesPart("$21", PersonRoles.Owing)})
                AND d.organizationId = $1 AND d.id = {key}.id AND (d.expiresAt IS NULL OR d.expiresAt > $16)
            """;
    }

    private static (string Source, string Key, string Selects) Index(string index, string selects) => ($"interview_index i INDEXED BY {index}", "i", selects);

    private static (string Source, string Key, string Selects) Linked(string table, string selects, string? index = null) =>
        ($"{table} w{(index is null ? string.Empty : $" INDEXED BY {index}")} CROSS JOIN interview_index i", "w", $"{selects} AND i.organizationId = $1 AND i.id = w.id");

    private static string TakesPart(string person, PersonRoles roles) => $"""
        ({person} IS NULL OR EXISTS (
            SELECT 1 FROM interview_people p
            WHERE p.organizationId = $1 AND p.personId = {person} AND p.scheduledAt = i.scheduledAt AND p.id = i.id AND (p.roles & {(int)roles}) <> 0))
        """;
}
