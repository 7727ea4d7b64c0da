namespace Microsoft.DurableTask;

/// <summary>One page of a list.</summary>
public sealed class Page<T>
    where T : notnull
{
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    public IReadOnlyList<T> Values { get; }

    /// <summary>Where the next page begins; <c>null</c> on the last one.</summary>
    public string? ContinuationToken { get; }
}
