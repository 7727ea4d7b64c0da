using System.Text;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>A line of a file, put together where it was folded (RFC 5545, section 3.1).</summary>
/// <param name="Number">Of the line that it begins with, from 1.</param>
/// <param name="Name">In upper case.</param>
internal sealed record ContentLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public string? Zone => Parameters.GetValueOrDefault("TZID");

    /// <summary>The lines of a file and their numbers.</summary>
    public static IEnumerable<(int Number, string Text)> Unfold(string file)
    {
        using var reader = new StringReader(file);
        var (line, begin, number) = (new StringBuilder(), 0, 0);
        while (reader.ReadLine() is { } next)
        {
            number++;
            if (next is [' ' or '\t', .. var rest])
            {
                line.Append(rest);
                continue;
            }

            if (line.Length > 0)
            {
                yield return (begin, line.ToString());
            }

            line.Clear().Append(next);
            begin = number;
        }

        if (line.Length > 0)
        {
            yield return (begin, line.ToString());
        }
    }

    /// <returns><c>null</c> when the text is no name, parameters and value.</returns>
    public static ContentLine? Parse(int number, string text)
    {
        var at = text.AsSpan().IndexOfAny(':', ';');
        if (at <= 0 || !text.AsSpan(0, at).ContainsOnlyNameLetters())
        {
            return null;
        }

        var name = text[..at].ToUpperInvariant();
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (text[at] == ';')
        {
            var (equals, end) = (text.IndexOf('=', at), EndOfParameter(text, at + 1));
            if (equals < 0 || equals > end || end == text.Length)
            {
                return null;
            }

            parameters[text[(at + 1)..equals]] = text[(equals + 1)..end].Trim('"');
            at = end;
        }

        return new ContentLine(number, name, parameters, text[(at + 1)..].Trim());
    }

    /// <summary>Where the next parameter or the value begins, which is not within quotes.</summary>
    private static int EndOfParameter(string text, int from)
    {
        var isQuoted = false;
        while (from < text.Length && (isQuoted || text[from] is not (':' or ';')))
        {
            isQuoted ^= text[from] == '"';
            from++;
        }

        return from;
    }
}

file static class NameLetters
{
    public static bool ContainsOnlyNameLetters(this ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
