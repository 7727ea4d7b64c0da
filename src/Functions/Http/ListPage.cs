using System.Text.Json.Serialization;

namespace Interviews.Functions.Http;

/// <summary>The answer of a list: one page of it.</summary>
/// <param name="NextCursor">Where the next page begins; absent on the last one.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor)
{
    /// <summary>The same page as others see it.</summary>
    public ListPage<TView> Select<TView>(Func<T, TView> view) => new([.. Items.Select(view)], NextCursor);
}
