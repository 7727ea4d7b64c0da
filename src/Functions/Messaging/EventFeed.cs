using System.Text.Json;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Messaging;

/// <summary>The events among the documents of a change feed's batch.</summary>
internal static class EventFeed
{
    /// <summary>In order of their sequence within each interview: those of one commit may arrive in any order. Reads no more of a document than that takes.</summary>
    public static IEnumerable<JsonElement> InOrder(IEnumerable<JsonElement> changes) => changes
        .Where(RecordJson.IsEvent)
        .OrderBy(change => Member(change, "interviewId", JsonValueKind.String)?.GetString(), StringComparer.Ordinal)
        .ThenBy(change => Member(change, "sequence", JsonValueKind.Number) is { } sequence && sequence.TryGetInt64(out var number) ? number : long.MaxValue);

    private static JsonElement? Member(JsonElement change, string name, JsonValueKind kind) =>
        change.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
