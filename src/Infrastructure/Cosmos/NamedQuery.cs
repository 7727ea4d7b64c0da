using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>A query's text and parameters.</summary>
/// <param name="Place">Where a document stands in the order of the answer: behind the last one's the next page begins.</param>
internal sealed record NamedQuery(string Name, string Sql, IReadOnlyDictionary<string, string> Parameters, Func<StoredRecord, string> Place)
{
    public QueryDefinition ToDefinition()
    {
        var definition = new QueryDefinition(Sql);
        foreach (var (name, value) in Parameters)
        {
            definition.WithParameter(name, value);
        }

        return definition;
    }
}
