using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;

namespace Interviews.Functions.Http.Requests;

/// <summary>What a <c>PATCH</c> is to change of what a <c>PUT</c> of <typeparamref name="T"/> says.</summary>
/// <param name="changes">By the names that answers have; <c>null</c> removes.</param>
/// <param name="errors">What is wrong with the members that are left out of the changes for it; told with everything else that is wrong.</param>
internal sealed class RequestPatch<T>(JsonObject changes, IReadOnlyList<(string Field, string Message)> errors)
    where T : RequestBody, new()
{
    /// <summary>What is wrong whatever it is laid over; <c>null</c> when nothing is.</summary>
    public Refusal? Unread { get; } = errors.Count == 0 ? null : Refusal.Invalid(errors);

    /// <summary>What is wrong with the request by itself is told before that there is nothing to change.</summary>
    /// <param name="done">What came of laying it over the resource.</param>
    public Result<TDone> OrUnread<TDone>(Result<TDone> done) => done.Refusal is { Code: RefusalCode.NotFound } && Unread is { } wrong ? wrong : done;

    /// <param name="name">As answers have it.</param>
    public bool Gives(string name) => changes.ContainsKey(name);

    /// <inheritdoc cref="Gives"/>
    public bool Removes(string name) => changes.TryGetPropertyValue(name, out var value) && value is null;

    /// <summary>The <c>PUT</c> that comes to the same.</summary>
    /// <param name="current">The resource as it is shown.</param>
    /// <param name="rules">What else holds for the <c>PUT</c>.</param>
    public Result<T> Over(object current, Func<T, Refusal?> rules)
    {
        var merged = MergePatch.Apply(JsonSerializer.SerializeToNode(current, current.GetType(), ApiJson.Options), changes);
        var bound = RequestBinder<T>.Bind(JsonSerializer.SerializeToElement(merged), default, out var unread);
        List<(string Field, string Message)> wrong = [.. errors, .. unread];
        wrong.AddRange(RequestReader.BrokenRules(rules(bound), [.. wrong.Select(error => error.Field)]));
        return wrong.Count == 0 ? bound : Refusal.Invalid(wrong);
    }
}
