using System.Text.Json;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>What a consumer failed on.</summary>
/// <param name="Consumer">Lower-case letters and dashes.</param>
/// <param name="ItemId">Names the item among those of its consumer.</param>
/// <param name="Json">The item itself.</param>
public sealed record FailedItem(string OrganizationId, string Consumer, string ItemId, Guid? InterviewId, string Json)
{
    /// <summary>A document of the change feed. One without an organization or an id, which nobody here writes, is kept where no organization sees it.</summary>
    public static FailedItem OfFeed(string consumer, JsonElement change) => new(
        Text(change, "organizationId") ?? string.Empty, consumer, Text(change, "id") ?? change.GetRawText(), Id(change, "interviewId"), change.GetRawText());

    /// <summary>A queue message, named by its text.</summary>
    public static FailedItem OfQueue(string queue, string message)
    {
        var named = EventMessage.Read(message);
        return new FailedItem(named?.OrganizationId ?? string.Empty, queue, message, named?.InterviewId, message);
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Guid? Id(JsonElement json, string name) => Guid.TryParse(Text(json, name), out var id) ? id : null;
}
