using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>A query's text word by word.</summary>
internal sealed partial class SqlTokens
{
    private readonly List<string> _words = [];
    private int _at;

    public SqlTokens(string text)
    {
        var end = 0;
        foreach (Match match in Word().Matches(text))
        {
            if (match.Index != end)
            {
                throw new SqlException($"Syntax error near '{text[end..]}'.");
            }

            end = match.Index + match.Length;
            if (!string.IsNullOrWhiteSpace(match.Value))
            {
                _words.Add(match.Value);
            }
        }

        if (end != text.Length)
        {
            throw new SqlException($"Syntax error near '{text[end..]}'.");
        }
    }

    public string? Next => _at < _words.Count ? _words[_at] : null;

    public string Take() => _at < _words.Count ? _words[_at++] : throw new SqlException("The query ends too soon.");

    /// <summary>Takes the words, keywords whatever their case, if they are next.</summary>
    public bool Takes(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= _words.Count || !string.Equals(_words[_at + i], words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        _at += words.Length;
        return true;
    }

    public void Expect(string word)
    {
        if (!Takes(word))
        {
            throw new SqlException($"Expected '{word}' before '{Next}'.");
        }
    }

    /// <returns>The literal that is next, or <c>null</c>.</returns>
    public JsonElement? TakeLiteral()
    {
        if (Next is not { } word)
        {
            return null;
        }

        JsonElement? value = word switch
        {
            ['\'' or '"', ..] => JsonSerializer.SerializeToElement(Regex.Unescape(word[1..^1])),
            "true" or "false" or "null" => JsonElement.Parse(word),
            [>= '0' and <= '9', ..] => JsonSerializer.SerializeToElement(double.Parse(word, CultureInfo.InvariantCulture)),
            _ => null,
        };
        if (value is not null)
        {
            _at++;
        }

        return value;
    }

    [GeneratedRegex("""\s+|[A-Za-z_][A-Za-z0-9_]*|@[A-Za-z0-9_]+|[0-9]+(\.[0-9]+)?|'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|<=|>=|!=|<>|[=<>().,*\[\]]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
