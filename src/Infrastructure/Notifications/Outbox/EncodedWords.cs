using System.Text;
using MimeKit;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>
/// Free text in a header (RFC 2047). MimeKit would leave alone what only looks like an encoded word, which readers then decode, and makes words of Latin letters longer than
/// the 75 characters that are allowed.
/// </summary>
internal static class EncodedWords
{
    /// <summary>45 bytes are 60 characters of base64, which with the frame of an encoded word stay below its limit.</summary>
    private const int BytesOfAWord = 45;

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
        var word = new List<byte>(BytesOfAWord);
        var bytes = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > BytesOfAWord)
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
