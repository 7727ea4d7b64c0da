using System.Text;

namespace Interviews.LocalHost.Queues.Storage;

/// <summary>How a message's text stands in the account: <c>extensions.queues.messageEncoding</c> of host.json.</summary>
internal static class MessageText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string body, bool base64) => base64 ? Convert.ToBase64String(Utf8.GetBytes(body)) : body;

    /// <summary>The text, or <c>null</c> when whoever sent it encoded it in another way.</summary>
    public static string? Decode(string stored, bool base64)
    {
        if (!base64)
        {
            return stored;
        }

        try
        {
            return Utf8.GetString(Convert.FromBase64String(stored));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
