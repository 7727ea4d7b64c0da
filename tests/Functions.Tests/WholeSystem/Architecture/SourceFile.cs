using System.Text.RegularExpressions;

namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>A C# file, and the names that it contains outside of comments.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Code">The text of the file without its comments.</param>
internal sealed partial record SourceFile(string Path, string Code)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Namespace => NamespaceLine().Match(Code).Groups["name"].Value;

    /// <summary>The types that the file declares, nested ones included.</summary>
    public IEnumerable<string> Types => Declaration().Matches(Code).Select(match => match.Groups["name"].Value);

    public bool HasGlobalUsing => GlobalUsing().IsMatch(Code);

    /// <summary>All C# files below a folder of the repository, without the output of builds.</summary>
    public static SourceFile[] Below(string folder) =>
    [
        .. System.IO.Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.PathOf(), file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Comment().Replace(File.ReadAllText(Repository.PathOf(path)), string.Empty))),
    ];

    /// <summary>Whether the code names this namespace or anything in it, in a using or in a full name.</summary>
    public bool Mentions(string name) => Regex.IsMatch(Code, $@"(?<![\w.]){Regex.Escape(name)}(?=\s*[.;])", RegexOptions.None, Patience);

    /// <summary>Whether the code names a member of a namespace by the last parts of its name only, as code below a common parent may.</summary>
    public bool Mentions(string lastPart, IReadOnlySet<string> members) =>
        Regex.Matches(Code, $@"(?<![\w.]){Regex.Escape(lastPart)}\.(\w+)", RegexOptions.None, Patience).Any(match => members.Contains(match.Groups[1].Value));

    private static TimeSpan Patience => TimeSpan.FromSeconds(10);

    // An address such as https://… is no comment, and a media range such as */* begins none.
    [GeneratedRegex(@"(?<!:)//[^\n]*|^\s*/\*.*?\*/", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(class|struct|interface|enum|record|delegate\s+[\w<>?,. ]+)\s+(?<name>\w+)\s*[<({:;\r\n]", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*global using ", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();
}
