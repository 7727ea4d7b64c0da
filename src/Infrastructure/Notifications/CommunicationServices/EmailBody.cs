using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Notifications;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>The request that sends a message (schema <c>EmailMessage</c> of version 2023-03-31).</summary>
internal static class EmailBody
{
    public static JsonObject Of(EmailMessage message, string sender)
    {
        var body = new JsonObject
        {
            ["senderAddress"] = sender,
            ["recipients"] = new JsonObject { ["to"] = new JsonArray(Address(message.To, message.ToName)) },
            ["content"] = new JsonObject { ["subject"] = message.Subject, ["plainText"] = message.Text, ["html"] = message.Html },

            ["headers"] = new JsonObject { ["Auto-Submitted"] = EmailMessage.AutoSubmitted },

            // No tracking pixel, and no rewritten links.
            ["userEngagementTrackingDisabled"] = true,
        };
        if (message.ReplyTo is { } contact)
        {
            body["replyTo"] = new JsonArray(Address(contact.Address, contact.Name));
        }

        if (message.Attachments.Count > 0)
        {
            body["attachments"] = new JsonArray([.. message.Attachments.Select(Attachment)]);
        }

        return body;
    }

    private static JsonObject Address(string address, string name) => new JsonObject { ["address"] = address, ["displayName"] = name };

    /// <summary>The type keeps its parameters: mail clients recognize an invitation by <c>method</c>.</summary>
    private static JsonNode Attachment(EmailAttachment attachment) => new JsonObject
    {
        ["name"] = attachment.Name,
        ["contentType"] = attachment.ContentType,
        ["contentInBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(attachment.Content)),
    };
}
