using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Interviews.Infrastructure.Storage;

/// <summary>
/// A document's id as the stores hold it, made legal for Cosmos DB in this one place. The Domain's ids are unbounded and may hold any character
/// (people and rooms are named by other systems); a stored id has no <c>/ \ ? #</c> and no control character and is at most 255 bytes long.
/// It has no <c>%</c> either: the SDK puts ids into addresses without escaping it, so that <c>a%20b</c> would be looked for as <c>a b</c>.
/// </summary>
/// <remarks>
/// An offending character becomes <c>~XXXX</c> (its code point in hex), and so does <c>~</c> itself. Of an id that is too long, the longest part
/// between two colons becomes <c>~</c> and its SHA-256 in base64url, until it fits: the parts before and after stay, so ranges by prefix keep working.
/// Both are one-way: the stores never turn a stored id back, because every document holds the parts of its id as members.
/// </remarks>
public static class StorageKey
{
    public const int LongestBytes = 255;

    private const char Mark = '~';

    public static string ToStored(string id)
    {
        if (IsPlain(id))
        {
            return id;
        }

        var escaped = Escape(id);
        return Encoding.UTF8.GetByteCount(escaped) <= LongestBytes ? escaped : Shorten(escaped);
    }

    private static bool IsPlain(string id) => id.Length <= LongestBytes && !id.AsSpan().ContainsAnyExceptInRange(' ', '}') && !id.AsSpan().ContainsAny(@"/\?#%");

    private static string Escape(string id)
    {
        var text = new StringBuilder(id.Length + 16);
        foreach (var rune in id.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is '/' or '\\' or '?' or '#' or '%' or Mark)
            {
                text.Append(Mark).Append(rune.Value.ToString("X4"));
            }
            else
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }

    private static string Shorten(string escaped)
    {
        var parts = escaped.Split(':');
        while (parts.Sum(Encoding.UTF8.GetByteCount) + parts.Length - 1 > LongestBytes)
        {
            var longest = Enumerable.Range(0, parts.Length).MaxBy(i => Encoding.UTF8.GetByteCount(parts[i]));
            var digest = Digest(parts[longest]);
            if (Encoding.UTF8.GetByteCount(parts[longest]) <= digest.Length)
            {
                return Digest(escaped);
            }

            parts[longest] = digest;
        }

        return string.Join(':', parts);
    }

    private static string Digest(string text) => Mark + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
