using System.Text;

namespace Interviews.Domain.Directory;

/// <summary>What names and addresses are compared by: two mean the same when these are equal.</summary>
public static class Identities
{
    /// <summary>
    /// A name as people read it: after Unicode NFKC, whatever its case (full case folding: ß and ss, ı and i), with every apostrophe and every hyphen alike, and
    /// with single spaces. It keeps accents: Jose is not José.
    /// </summary>
    public static string OfName(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKC))
        {
            folded.Append(letter switch
            {
                'ß' or 'ẞ' => "SS",
                'ı' or 'İ' => "I",
                'ς' => "Σ",
                _ when IsApostrophe(letter) => "'",
                _ when IsHyphen(letter) => "-",
                _ when char.IsWhiteSpace(letter) => " ",
                _ => char.ToUpperInvariant(letter).ToString(),
            });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An e-mail address, whatever its case.</summary>
    public static string OfEmail(string address) => address.Trim().ToUpperInvariant();

    /// <summary>What a scorecard rates, whatever its case and however its words are put together: <c>problemSolving</c>, <c>problem_solving</c> and <c>Problem Solving</c>.</summary>
    public static string OfAttribute(string attribute) => string.Concat(OfName(attribute).Where(letter => letter is not (' ' or '-' or '_')));

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '`' or '\u00B4' or '\uFF07';

    public static bool IsHyphen(char letter) => letter is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFF0D' or '\uFE63';
}
