using System.Text;
using Interviews.LocalHost.Tests.Api;

namespace Interviews.Azure.Tests.Packages;

/// <summary>Writes a listed type as C# source: what a compiler sees of the real one. Nothing in it does anything.</summary>
internal static class StubSource
{
    public static string Of(ListedType type)
    {
        var dot = type.Name.Split('<')[0].LastIndexOf('.');
        var (ns, name) = (type.Name[..dot], type.Name[(dot + 1)..]);
        return $"namespace {ns}\n{{\n{Usage(type.Usage)}{Declaration(type, name)}\n}}\n";
    }

    private static string Declaration(ListedType type, string name)
    {
        if (type.Kind == "enum")
        {
            return $"public enum {name} {{ {string.Join(", ", type.Members)} }}";
        }

        if (type.Kind == "delegate")
        {
            return $"public delegate {Global(type.Members.Single().Replace(" Invoke(", $" {name}(", StringComparison.Ordinal))};";
        }

        var isRecord = IsRecord(type);
        var bases = type.Bases.Where(each => !isRecord || !each.StartsWith("System.IEquatable<", StringComparison.Ordinal)).Select(Global).ToList();
        var body = new StringBuilder();
        foreach (var member in type.Members.Where(member => !isRecord || !IsMadeByRecord(member)).Concat(LeftOut.Members(type.Name)).Distinct())
        {
            body.Append("    ").AppendLine(StubMember.Of(type, name, LeftOut.Corrected(type.Name, member)));
        }

        var kind = isRecord ? type.Kind.Replace("class", "record", StringComparison.Ordinal) : type.Kind;
        return $"public {kind.Replace("static class", "static partial class", StringComparison.Ordinal)} {name}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}\n{{\n{body}}}";
    }

    public static bool IsRecord(ListedType type) => type.Members.Any(member => member.EndsWith("System.Type EqualityContract { get; }", StringComparison.Ordinal));

    /// <summary>Names start at the root, because namespaces such as <c>Microsoft.DurableTask</c> hide others that end alike.</summary>
    public static string Global(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(?<![\w.""])(?<root>Microsoft|System|DurableTask|Azure)\.", "global::${root}.", default, TimeSpan.FromSeconds(1))
            .Replace("??", "?", StringComparison.Ordinal);

    private static bool IsMadeByRecord(string member) =>
        member.Contains("EqualityContract", StringComparison.Ordinal) || member.Contains(" Equals(", StringComparison.Ordinal)
        || member.Contains("PrintMembers(", StringComparison.Ordinal) || member.StartsWith("protected .ctor(", StringComparison.Ordinal);

    private static string Usage(string? usage) => usage is null
        ? ""
        : System.Text.RegularExpressions.Regex.Replace(
            usage.Replace("[AttributeUsage(", "[global::System.AttributeUsage(", StringComparison.Ordinal).Replace(", AllowMultiple", "; AllowMultiple", StringComparison.Ordinal),
            @"\((?<targets>[^;]*); ",
            match => $"({string.Join(" | ", match.Groups["targets"].Value.Split(", ").Select(target => "global::System.AttributeTargets." + target))}, ",
            default,
            TimeSpan.FromSeconds(1)) + "\n";
}
