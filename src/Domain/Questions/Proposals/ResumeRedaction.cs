using System.Text.RegularExpressions;
using Interviews.Domain.Evaluation;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>
/// Takes out of a résumé by what its author could be known, and what must not count, before a model reads it: names and e-mail addresses as <see cref="Evaluation.Redaction"/> does,
/// addresses of pages, telephone numbers, and lines that say where somebody lives, when and where they were born, and the like, in English, German, Spanish and French.
/// It knows no address without a label before it, and no telephone number that looks like a span of years.
/// </summary>
/// <param name="people">Who takes part.</param>
public sealed partial class ResumeRedaction(IReadOnlyList<KnownPerson> people)
{
    private const string Page = "WEB_ADDRESS";
    private const string Telephone = "TELEPHONE_NUMBER";
    private const string Personal = "PERSONAL_DETAIL";

    private const int Milliseconds = 5000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Redaction _names = new(people);

    /// <summary>Without names and e-mail addresses.</summary>
    public string Of(string text) => _names.Of(text);

    /// <summary>Without everything else of a person, too.</summary>
    public string OfResume(string text)
    {
        var impersonal = PersonalLine().Replace(text.ReplaceLineEndings("\n"), match => $"{match.Groups["label"].Value}{Personal}");
        return Of(Digits().Replace(PageAddress().Replace(impersonal, Page), match => IsTelephone(match.Value) ? Telephone : match.Value));
    }

    /// <summary>Numbers are telephone numbers when they begin like one and have as many digits, and none of them is a year.</summary>
    private static bool IsTelephone(string digits)
    {
        int[] groups = [.. Group().Matches(digits).Select(group => group.Length)];
        var isShaped = digits[0] is '+' or '0' or '(' || groups is [3, 3, 4];
        return isShaped && groups.Sum() is >= 7 and <= 15 && (digits[0] == '+' || !Year().IsMatch(digits));
    }

    /// <summary>A line with a label: "Date of birth: …", "Familienstand: …".</summary>
    [GeneratedRegex(
        @"^(?<label>[^\S\n]*([•*-][^\S\n]*)?(date of birth|born|birthday|place of birth|age|sex|gender|nationality|citizenship|marital status|religion|children|(home |postal )?address|geburts(datum|tag|ort|jahr)|geboren( am)?|alter|geschlecht|nationalität|staatsangehörigkeit|familienstand|religion|konfession|kinder|anschrift|adresse|wohnort|fecha de nacimiento|lugar de nacimiento|edad|sexo|nacionalidad|estado civil|hijos|dirección|domicilio|date de naissance|lieu de naissance|âge|sexe|nationalité|situation (de famille|familiale)|état civil|enfants)[^\S\n]*[:：][^\S\n]*)[^\n]+",
        Options | RegexOptions.Multiline,
        Milliseconds)]
    private static partial Regex PersonalLine();

    [GeneratedRegex(@"\b(https?://|www\.)\S+|\b([a-z]{2,3}\.)?(linkedin|xing|github|gitlab|facebook|instagram|twitter)\.com/\S+", Options, Milliseconds)]
    private static partial Regex PageAddress();

    /// <summary>Digits with what people put between those of a telephone number.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}.])[+(]?\d[\d ()./\u00A0\u2011-]{5,}\d(?![\p{L}\p{N}])", Options, Milliseconds)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+", Options, Milliseconds)]
    private static partial Regex Group();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", Options, Milliseconds)]
    private static partial Regex Year();
}
