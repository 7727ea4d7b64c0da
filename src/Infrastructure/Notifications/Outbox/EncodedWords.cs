using System.Text;
using MimeKit;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>
/// Encodes text for a header (RFC 2047). MimeKit does not encode text that looks like an encoded word, so that readers decode it, and writes words of Latin letters
/// with more than the allowed 75 characters.
/// </summary>
internal static class EncodedWords
{
    /// <summary>45 bytes are 60 characters of base64, which leaves room for the prefix and the suffix of an encoded word.</summary>
    private const int BytesPerWord = 45;

    private const int LongestPlain = 60;

    public static Header Header(HeaderId header, string text)
    {
        var clean = Mailbox.OneLine(text);
        var isPlain = clean.Length <= LongestPlain && clean.All(char.IsAscii) && !clean.Contains("=?", StringComparison.Ordinal);
        var made = new Header(header, string.Empty);
        made.SetRawValue(Encoding.ASCII.GetBytes($" {(isPlain ? clean : string.Join("\r\n ", Words(clean)))}\r\n"));
        return made;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new List<byte>(BytesPerWord);
        var bytes = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > BytesPerWord)
            {
                yield return Word(word);
                word.Clear();
            }

            word.AddRange(bytes.AsSpan(0, length));
        }

        yield return Word(word);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
