using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>The status of a message that the service accepted (schema <c>EmailSendResult</c> of version 2023-03-31).</summary>
/// <param name="Code">The error code of the service, if the message failed.</param>
internal sealed record EmailOperation(EmailStatus Status, string? Code)
{
    /// <summary>
    /// The id of an attempt in the service, which is the same for the same message and attempt on every machine: a UUID of version 8 (RFC 9562) from a hash.
    /// </summary>
    public static Guid IdOf(string key, int attempt)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}#{attempt}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public static EmailOperation Read(Response response)
    {
        try
        {
            var json = JsonNode.Parse(response.Content.ToMemory().Span);
            return new EmailOperation(StatusOf(json?["status"]?.GetValue<string>()), json?["error"]?["code"]?.GetValue<string>());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new EmailOperation(EmailStatus.InProgress, null);
        }
    }

    /// <summary>A message with an unknown status is treated as in progress, so that it is not sent twice.</summary>
    private static EmailStatus StatusOf(string? text) => text switch
    {
        "Succeeded" => EmailStatus.Sent,
        "Failed" or "Canceled" => EmailStatus.Failed,
        _ => EmailStatus.InProgress,
    };
}

internal enum EmailStatus
{
    InProgress,
    Sent,
    Failed,
}
