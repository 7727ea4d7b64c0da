using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

/// <summary>Which instances a query or a purge is about. Every bound is inclusive; <c>null</c> does not restrict.</summary>
internal sealed record InstanceFilter(
    DateTime? CreatedFrom = null,
    DateTime? CreatedTo = null,
    DateTime? CompletedFrom = null,
    DateTime? CompletedTo = null,
    IReadOnlyCollection<OrchestrationStatus>? Statuses = null,
    string? IdPrefix = null)
{
    /// <summary>The condition and its parameters from <c>$1</c> on; <paramref name="after"/> is the id to go on after.</summary>
    public (string Condition, List<object?> Parameters) ToSql(string? after)
    {
        var parameters = new List<object?>();
        var conditions = new List<string>();
        Add("id > ${0}", after);
        Add("id >= ${0}", IdPrefix);
        Add("id < ${0} || char(1114111)", IdPrefix);
        Add("created >= ${0}", CreatedFrom?.Ticks);
        Add("created <= ${0}", CreatedTo?.Ticks);
        Add("completed >= ${0}", CompletedFrom?.Ticks);
        Add("completed <= ${0}", CompletedTo?.Ticks);
        if (Statuses is { Count: > 0 })
        {
            conditions.Add($"status IN ({string.Join(", ", Statuses.Select(status => (int)status).Distinct().Order())})");
        }

        return (conditions.Count == 0 ? "1" : string.Join(" AND ", conditions), parameters);

        void Add(string condition, object? value)
        {
            if (value is not null)
            {
                parameters.Add(value);
                conditions.Add(condition.Replace("{0}", parameters.Count.ToString(), StringComparison.Ordinal));
            }
        }
    }
}
