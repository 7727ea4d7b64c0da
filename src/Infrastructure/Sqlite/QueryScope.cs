using Interviews.Domain.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>What every query of one page needs.</summary>
/// <param name="Now">Milliseconds since 1970; what expired by then is not there.</param>
internal sealed record QueryScope(SqliteSession Session, string OrganizationId, int Limit, long Now)
{
    /// <summary>One row more than the page holds tells whether there is a next page.</summary>
    public int Fetch => Limit + 1;

    /// <param name="rows">Up to <see cref="Fetch"/> rows.</param>
    /// <param name="continuation">Where the next page begins, told by the last row of this one.</param>
    public Page<T> ToPage<TRow, T>(List<TRow> rows, Func<TRow, Stored<T>> stored, Func<TRow, string> continuation)
        where T : class, IRecord
    {
        var more = rows.Count > Limit;
        return new Page<T>([.. rows.Take(Limit).Select(stored)], more ? continuation(rows[Limit - 1]) : null);
    }
}
