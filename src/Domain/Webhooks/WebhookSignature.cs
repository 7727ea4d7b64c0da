using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Interviews.Domain.Webhooks;

/// <summary>Signatures of Standard Webhooks: <c>v1,</c> and the base64 of the HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
public static class WebhookSignature
{
    /// <summary>The value of <c>webhook-timestamp</c>: seconds since 1970, UTC.</summary>
    public static string Timestamp(Instant at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret, separated by blanks, so that a receiver may know either.</summary>
    public static string Header(IEnumerable<WebhookSecret> secrets, string messageId, Instant at, ReadOnlyMemory<byte> body) =>
        string.Join(' ', secrets.Select(secret => Sign(secret, messageId, at, body.Span)));

    private static string Sign(WebhookSecret secret, string messageId, Instant at, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret.Key());
        hash.AppendData(Encoding.UTF8.GetBytes($"{messageId}.{Timestamp(at)}."));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }
}
