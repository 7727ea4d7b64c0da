using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;

namespace Interviews.Functions.Http.Requests;

/// <summary>What a <c>PATCH</c> is to change of what a <c>PUT</c> of <typeparamref name="T"/> says.</summary>
/// <param name="changes">By the names that answers have; <c>null</c> removes.</param>
internal sealed class RequestPatch<T>(JsonObject changes)
    where T : RequestBody, new()
{
    /// <param name="name">As answers have it.</param>
    public bool Gives(string name) => changes.ContainsKey(name);

    /// <inheritdoc cref="Gives"/>
    public bool Removes(string name) => changes.TryGetPropertyValue(name, out var value) && value is null;

    /// <summary>The <c>PUT</c> that comes to the same.</summary>
    /// <param name="current">The resource as it is shown.</param>
    public Result<T> Over(object current)
    {
        var merged = MergePatch.Apply(JsonSerializer.SerializeToNode(current, current.GetType(), ApiJson.Options), changes);
        return RequestBinder<T>.Bind(JsonSerializer.SerializeToElement(merged), default);
    }
}
