using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>How a message fares that the service has accepted (schema <c>EmailSendResult</c> of version 2023-03-31).</summary>
/// <param name="Code">Why it failed, in the service's word.</param>
internal sealed record EmailOperation(EmailStatus Status, string? Code)
{
    /// <summary>
    /// The id under which the service knows the attempt: the same for the same message and attempt, on every machine. A UUID of version 8 (RFC 9562), made of a hash.
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
            return new EmailOperation(EmailStatus.UnderWay, null);
        }
    }

    /// <summary>A status that is not known yet is no reason to write twice.</summary>
    private static EmailStatus StatusOf(string? text) => text switch
    {
        "Succeeded" => EmailStatus.Sent,
        "Failed" or "Canceled" => EmailStatus.Failed,
        _ => EmailStatus.UnderWay,
    };
}

internal enum EmailStatus
{
    UnderWay,
    Sent,
    Failed,
}
