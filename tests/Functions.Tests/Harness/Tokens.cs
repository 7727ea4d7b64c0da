using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Interviews.Functions.Tests.Harness;

/// <summary>
/// What a written request cannot say verbatim: <c>{{P1DT2H}}</c> is the instant that far from now, <c>{{-PT1S}}</c> one before it,
/// <c>{{x500}}</c> a text of 500 characters.
/// </summary>
internal static partial class Tokens
{
    public static string Fill(string text, DateTimeOffset now) =>
        Length().Replace(Moment().Replace(text, match => Instant(now, match.Groups[1].Value)), match => Text(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));

    public static string Text(int length) => new('x', length);

    /// <param name="text">What stands between the braces.</param>
    public static string Instant(DateTimeOffset now, string text) =>
        (now + XmlConvert.ToTimeSpan(text)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(-?P[0-9A-Z]+)\}\}")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\{\{x([0-9]+)\}\}")]
    private static partial Regex Length();
}
