using System.Text;

namespace Interviews.Infrastructure.Sqlite.Mime;

/// <summary>Header values as RFC 5322 and RFC 2047 want them. Control characters become spaces, so that no value can begin a header of its own.</summary>
internal static class MimeHeaders
{
    /// <summary>45 bytes are 60 characters of base64, which with the frame of an encoded word stay below its limit of 75.</summary>
    private const int BytesOfAWord = 45;

    private const int LongestPlain = 60;

    /// <summary>Free text such as a subject: as it is when short and ASCII, otherwise as folded encoded words.</summary>
    public static string Text(string text)
    {
        var clean = OneLine(text);
        return clean.Length <= LongestPlain && IsAscii(clean) && !clean.Contains("=?", StringComparison.Ordinal) ? clean : EncodedWords(clean);
    }

    /// <summary><c>"Ada Lovelace" &lt;ada@example.com&gt;</c>.</summary>
    public static string Mailbox(string name, string address)
    {
        var mailbox = new string([.. address.Where(c => !char.IsControl(c) && c is not (' ' or '<' or '>' or ','))]);
        var clean = OneLine(name);
        var phrase = Text(clean);
        return clean.Length == 0 ? $"<{mailbox}>" : $"{(phrase == clean ? Quoted(clean) : phrase)} <{mailbox}>";
    }

    /// <summary>A parameter such as a file name, with the RFC 2231 form where it is not ASCII.</summary>
    public static string Parameter(string name, string value)
    {
        var clean = OneLine(value);
        return IsAscii(clean) ? $"{name}={Quoted(clean)}" : $"{name}*=UTF-8''{Uri.EscapeDataString(clean)}";
    }

    public static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

    private static string Quoted(string text) =>
        $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    private static string EncodedWords(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BytesOfAWord)
            {
                words.Add(EncodedWord(word.ToString()));
                word.Clear();
                bytes = 0;
            }

            word.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        words.Add(EncodedWord(word.ToString()));
        return string.Join("\r\n ", words);
    }

    private static string EncodedWord(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
