using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The text of each <see cref="CountQuery"/>: every term has an index, so that no document is read.</summary>
internal static class CountQueries
{
    /// <summary>Index: <c>find.owed</c>, which only interviews have of which a scorecard is owed.</summary>
    private const string OwedSql = "SELECT VALUE COUNT(1) FROM c WHERE c.find.owed <= @since";

    /// <summary>Index: <c>status</c> with <c>find.place</c>.</summary>
    private static string StartingSql(IEnumerable<string> statuses, bool ends) =>
        $"SELECT VALUE COUNT(1) FROM c WHERE c.status IN ({string.Join(", ", statuses)}) AND c.find.place >= @from{(ends ? " AND c.find.place < @to" : string.Empty)}";

    public static NamedQuery Of(CountQuery query) => query switch
    {
        InterviewsStarting starting => Starting(starting),
        InterviewsOwed owed => Named(nameof(InterviewsOwed), OwedSql, new() { ["@since"] = FindMember.PlaceOf(owed.Since) }),
        _ => throw new NotSupportedException($"The store does not know the count {query.GetType().Name}."),
    };

    private static NamedQuery Starting(InterviewsStarting query)
    {
        var parameters = query.Statuses.Distinct().Select((status, i) => ($"@status{i}", InterviewsQuery.Word(status))).ToDictionary();
        var sql = StartingSql([.. parameters.Keys], query.To is not null);
        parameters.Add("@from", FindMember.PlaceOf(query.From));
        if (query.To is { } to)
        {
            parameters.Add("@to", FindMember.PlaceOf(to));
        }

        return Named(nameof(InterviewsStarting), sql, parameters);
    }

    private static NamedQuery Named(string name, string sql, Dictionary<string, string> parameters) => new(name, sql, parameters, document => document.Id);
}
