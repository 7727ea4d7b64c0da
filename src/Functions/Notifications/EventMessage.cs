using System.Text.Json;

namespace Interviews.Functions.Notifications;

/// <summary>Names an event for a consumer that reads it by itself: a message carries no personal data.</summary>
public sealed record EventMessage(string OrganizationId, Guid InterviewId, long Sequence)
{
    /// <summary>The message in this text, whose members may be spelt in either case; <c>null</c> when it is no such message.</summary>
    public static EventMessage? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<EventMessage>(text, JsonSerializerOptions.Web) is { OrganizationId: not null } message ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
