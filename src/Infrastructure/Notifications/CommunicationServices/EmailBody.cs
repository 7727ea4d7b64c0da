using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Notifications;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>A message as the service wants it (schema <c>EmailMessage</c> of version 2023-03-31).</summary>
internal static class EmailBody
{
    public static JsonObject Of(EmailMessage message, string sender)
    {
        var body = new JsonObject
        {
            ["senderAddress"] = sender,
            ["recipients"] = new JsonObject { ["to"] = new JsonArray(new JsonObject { ["address"] = message.To, ["displayName"] = message.ToName }) },
            ["content"] = new JsonObject { ["subject"] = message.Subject, ["plainText"] = message.Text, ["html"] = message.Html },

            // Candidates are people, not a campaign: no pixel, no rewritten links.
            ["userEngagementTrackingDisabled"] = true,
        };
        if (message.Attachments.Count > 0)
        {
            body["attachments"] = new JsonArray([.. message.Attachments.Select(Attachment)]);
        }

        return body;
    }

    /// <summary>The type keeps its parameters: without <c>method</c> an invitation is a mere file.</summary>
    private static JsonNode Attachment(EmailAttachment attachment) => new JsonObject
    {
        ["name"] = attachment.Name,
        ["contentType"] = attachment.ContentType,
        ["contentInBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(attachment.Content)),
    };
}
