using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Sqlite;

/// <summary><c>BookingsBetween</c>: one range of ids for each resource; by resource, then by day. A page continues behind the day and resource of its last row.</summary>
internal static class BookedDayRanges
{
    // The days of one resource have ids of one length. What lies between them and is longer belongs to a resource whose name begins like this one's.
    public const string Sql = """
        SELECT seq, json FROM documents INDEXED BY documents_by_id
        WHERE organizationId = $1 AND id BETWEEN $2 AND $3 AND length(id) = length($2) AND (expiresAt IS NULL OR expiresAt > $4)
        ORDER BY id LIMIT $5
        """;

    private const int DayLength = 10;

    public static Page<BookedDay> Run(QueryScope scope, BookingsBetween query, string? continuation)
    {
        var (lastDay, lastResource) = Parse(continuation);
        var rows = new List<Stored<BookedDay>>();
        foreach (var resource in query.Resources.Distinct().Order(StringComparer.Ordinal))
        {
            var order = continuation is null ? 1 : string.CompareOrdinal(resource, lastResource);
            var from = order == 0 ? LocalDate.Max(query.From, lastDay.PlusDays(1)) : query.From;
            if (order >= 0 && from <= query.To && rows.Count <= scope.Limit)
            {
                rows.AddRange(Days(scope, resource, from, query.To, scope.Fetch - rows.Count));
            }
        }

        return scope.ToPage(rows, row => row, row => LocalDatePattern.Iso.Format(row.Value.Day) + row.Value.Resource);
    }

    private static List<Stored<BookedDay>> Days(QueryScope scope, string resource, LocalDate from, LocalDate to, int limit) => scope.Session.Query(
        Sql,
        row => RecordTable.StoredAt<BookedDay>(row, 0),
        scope.OrganizationId,
        StorageKey.ToStored(BookedDay.RecordId(resource, from)),
        StorageKey.ToStored(BookedDay.RecordId(resource, to)),
        scope.Now,
        limit);

    private static (LocalDate Day, string Resource) Parse(string? continuation)
    {
        if (continuation is null)
        {
            return default;
        }

        return continuation.Length > DayLength && LocalDatePattern.Iso.Parse(continuation[..DayLength]).TryGetValue(default, out var day)
            ? (day, continuation[DayLength..])
            : throw new ArgumentException("The continuation belongs to another query.", nameof(continuation));
    }
}
