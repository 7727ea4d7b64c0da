namespace Interviews.Domain.Webhooks;

/// <summary>The key that a webhook's messages are signed with, as Standard Webhooks writes it: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
public sealed record WebhookSecret(string Value)
{
    public const int ShortestKey = 24;
    public const int LongestKey = 64;

    private const string Prefix = "whsec_";

    public static WebhookSecret Of(ReadOnlySpan<byte> key) => new(Prefix + Convert.ToBase64String(key));

    public static Result<WebhookSecret> Parse(string text)
    {
        Span<byte> key = stackalloc byte[LongestKey];
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], key, out var length)
            && length >= ShortestKey
                ? new WebhookSecret(text)
                : Refusal.Invalid("secret", $"'secret' must be '{Prefix}' and the base64 of {ShortestKey} to {LongestKey} bytes.");
    }

    public byte[] Key() => Convert.FromBase64String(Value[Prefix.Length..]);

    /// <summary>Not the secret: whatever is logged must not show it.</summary>
    public override string ToString() => Prefix + "…";
}
