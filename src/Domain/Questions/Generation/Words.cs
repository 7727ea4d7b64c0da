using System.Text.RegularExpressions;

namespace Interviews.Domain.Questions.Generation;

/// <summary>The words of a text by which questions are found: whatever their case, and with the signs of names such as C++, C# and Node.js.</summary>
internal static partial class Words
{
    /// <summary>Too common to tell anything, in the languages in which jobs and résumés are mostly written.</summary>
    private static readonly HashSet<string> _common =
    [
        .. "a an and are as at be been but by can did do does for from had has have how if in into is it its me my no not of on or our out so than that the their them then there these they this to up us was we were what when where which who whom whose why will with would you your about after all any before between both during each more most other own same some such through under until while tell describe explain give example experience work working worked team years".Split(' '),
        .. "der die das und oder ein eine einer mit von für auf ist sind wie was wo bei im zu den dem des nicht auch als an aus".Split(' '),
        .. "el la los las y o un una con de del para por en es son que como al se su".Split(' '),
        .. "le les et ou une avec du des pour par dans est sont que comme au aux sur qui ne pas".Split(' '),
    ];

    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(match => match.Value.TrimEnd('.').ToLowerInvariant()).Where(word => !_common.Contains(word));

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}+#.]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
