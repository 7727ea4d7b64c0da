using System.Text;

namespace Interviews.Infrastructure.Sqlite.Mime;

/// <summary>Text in UTF-8 as quoted-printable (RFC 2045, 6.7): lines of at most 76 characters, CRLF between the lines of the text.</summary>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + (text.Length / 4));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            AppendLine(encoded, Encoding.UTF8.GetBytes(lines[i]));
            encoded.Append(i < lines.Length - 1 ? "\r\n" : string.Empty);
        }

        return encoded.ToString();
    }

    private static void AppendLine(StringBuilder encoded, byte[] line)
    {
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isLast = i == line.Length - 1;
            var token = Token(line[i], isLast);
            // The last column of a line that goes on belongs to the soft break.
            if (column + token.Length > (isLast ? LongestLine : LongestLine - 1))
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            encoded.Append(token);
            column += token.Length;
        }
    }

    private static string Token(byte value, bool isLast)
    {
        var plain = value is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (value is (byte)' ' or (byte)'\t' && !isLast);
        return plain ? ((char)value).ToString() : $"={value:X2}";
    }
}
