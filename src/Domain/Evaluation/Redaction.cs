using System.Text;
using System.Text.RegularExpressions;
using Interviews.Domain.Directory;

namespace Interviews.Domain.Evaluation;

/// <summary>
/// Takes people's names and e-mail addresses out of a text before a model reads it, and puts their part in the interview in their place.
/// It knows a name in full, and its parts, however people type its apostrophes, hyphens and accents (see <see cref="Identities.OfName"/>); it knows no nicknames,
/// no names spelled otherwise, and no short name in lower case.
/// </summary>
public sealed partial class Redaction
{
    /// <summary>In the place of an e-mail address of somebody who takes no part.</summary>
    public const string OtherAddress = "EMAIL_ADDRESS";

    /// <summary>Parts of up to so many letters are taken for the name only as they are written in it, or in capitals: "will" and "may" are words too.</summary>
    private const int ShortPart = 4;

    private static readonly string Apostrophes = EveryLetter(Identities.IsApostrophe);

    private static readonly string Hyphens = EveryLetter(Identities.IsHyphen);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<(Regex Name, string Placeholder)> _names;

    /// <param name="people">Who takes part; where two share a name, it is the first one's.</param>
    public Redaction(IReadOnlyList<KnownPerson> people)
    {
        foreach (var (person, address) in people.SelectMany(person => person.Addresses.Select(address => (person, address.Trim()))))
        {
            _addresses.TryAdd(address, person.Placeholder);
        }

        // Everybody's full name goes first: "Jane Smith" is not Jane Doe, though both are Jane.
        _names =
        [
            .. people.SelectMany(person => person.Names.Where(IsName).Select(name => (Pattern(InFull(name), name), person.Placeholder))),
            .. people.SelectMany(person => person.Names.SelectMany(Parts).Select(part => (Pattern(AsPart(part), part), person.Placeholder))),
        ];
    }

    public string Of(string text)
    {
        var result = Address().Replace(text.Normalize(NormalizationForm.FormC), match => _addresses.GetValueOrDefault(match.Value, OtherAddress));
        return _names.Aggregate(result, (redacted, name) => name.Name.Replace(redacted, name.Placeholder));
    }

    public EvaluationMaterial Of(EvaluationMaterial material) => new([.. material.Sources.Select(source => source with { Text = Of(source.Text) })]);

    private static string EveryLetter(Func<char, bool> which) => string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(which));

    private static bool IsName(string name) => name.Any(char.IsLetter) && !name.Contains('@');

    /// <summary>Without initials, and without the particles (van, de) that begin in lower case.</summary>
    private static IEnumerable<string> Parts(string name) => IsName(name)
        ? name.Normalize(NormalizationForm.FormC).Split([' ', '\t', ',', '.', .. Hyphens], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1 && char.IsLetter(part[0]) && !char.IsLower(part[0]))
        : [];

    private static string InFull(string name) =>
        $"(?i:{string.Join(@"\s+", name.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(AsTyped))})";

    private static string AsPart(string part) => part.Length <= ShortPart ? $"(?:{AsTyped(part)}|{AsTyped(part.ToUpperInvariant())})" : $"(?i:{AsTyped(part)})";

    /// <summary>A pattern for the text in every way that people type it.</summary>
    private static string AsTyped(string text) => string.Concat(text.Select(letter => letter switch
    {
        _ when Identities.IsApostrophe(letter) => $"[{Regex.Escape(Apostrophes)}]",
        _ when Identities.IsHyphen(letter) => $"[{Regex.Escape(Hyphens).Replace("-", @"\-", StringComparison.Ordinal)}]",
        'ß' or 'ẞ' => "(?:ß|ẞ|ss|SS)",
        'ı' or 'İ' => "[ıİiI]",
        _ => Regex.Escape(letter.ToString()),
    }));

    /// <summary>A whole word, where the script has words: names in Chinese characters stand between others.</summary>
    private static Regex Pattern(string name, string written) => new(
        written.Any(letter => char.IsUpper(letter) || char.IsLower(letter)) ? $@"(?<![\p{{L}}\p{{N}}]){name}(?![\p{{L}}\p{{N}}])" : name,
        RegexOptions.CultureInvariant,
        Patience);

    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Address();
}

/// <summary>Somebody who takes part in an interview.</summary>
/// <param name="Placeholder"><c>CANDIDATE</c>, <c>INTERVIEWER_1</c>…</param>
/// <param name="Names">Every one that is known.</param>
/// <param name="Addresses">E-mail addresses.</param>
public sealed record KnownPerson(string Placeholder, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses);
