using Interviews.LocalHost.Tests.Api;

namespace Interviews.Azure.Tests.Packages;

/// <summary>
/// A member of a listed type as C# source. Constructors fill the properties of their parameters' names and properties keep what they are given, so that attributes can be read; an
/// extension that returns what it extends does so, so that builders can be walked through; all else throws.
/// </summary>
internal static class StubMember
{
    public static string Of(ListedType type, string typeName, string listed)
    {
        var obsolete = listed.EndsWith(" [Obsolete]", StringComparison.Ordinal);
        var member = StubSource.Global(obsolete ? listed[..^" [Obsolete]".Length] : listed);
        var isInterface = type.Kind == "interface";
        if (isInterface)
        {
            member = member.Replace("abstract ", "", StringComparison.Ordinal);
        }

        var access = isInterface || member.Contains("protected ", StringComparison.Ordinal) ? "" : "public ";
        var text = member.Contains(".ctor(", StringComparison.Ordinal) ? Constructor(type, typeName.Split('<')[0], member)
            : member.EndsWith('}') ? Property(member, isInterface)
            : Method(member, isInterface);
        return (obsolete ? "[global::System.Obsolete] " : "") + access + text;
    }

    private static string Constructor(ListedType type, string name, string member)
    {
        var parameters = Parameters(member);
        var copies = StubSource.IsRecord(type) && parameters is [{ } only] && only.Type.EndsWith("." + name, StringComparison.Ordinal);
        var derives = copies && type.Bases is [{ } first, ..] && !first.StartsWith("System.", StringComparison.Ordinal);
        var kept = parameters.SelectMany(parameter => type.Members
            .Where(property => StubSource.Global(property).StartsWith($"{parameter.Type} ", StringComparison.Ordinal)
                && property.Contains(" { get", StringComparison.Ordinal)
                && NameOf(property).Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
            .Select(property => $"this.{NameOf(property)} = {parameter.Name}; "));
        return $"{member.Replace(".ctor(", name + "(", StringComparison.Ordinal)}{(derives ? $" : base({parameters[0].Name})" : "")} {{ {string.Concat(kept)}}}";
    }

    private static string Property(string member, bool isInterface) =>
        isInterface || member.Contains("get;", StringComparison.Ordinal) ? member
        : member.Replace("init;", "init { }", StringComparison.Ordinal).Replace("set;", "set { }", StringComparison.Ordinal);

    private static string Method(string member, bool isInterface)
    {
        if (isInterface || member.Contains("abstract ", StringComparison.Ordinal))
        {
            return member + ";";
        }

        var extended = member.IndexOf("(this ", StringComparison.Ordinal) is >= 0 and var at ? member[(at + "(this ".Length)..].Split(' ') : [];
        var returnsIt = extended.Length > 1 && member.StartsWith($"static {extended[0]} ", StringComparison.Ordinal);
        return member + (returnsIt ? $" => {extended[1].TrimEnd(',', ')')};" : " => throw null!;");
    }

    private static string NameOf(string property) => property[..property.IndexOf(" {", StringComparison.Ordinal)].Split(' ')[^1];

    private static List<(string Type, string Name)> Parameters(string member)
    {
        var list = member[(member.IndexOf('(', StringComparison.Ordinal) + 1)..member.LastIndexOf(')')];
        var parameters = new List<(string, string)>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            var end = i == list.Length;
            depth += end ? 0 : list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if ((end || (depth == 0 && list[i] == ',')) && list[start..i].Trim() is { Length: > 0 } parameter)
            {
                var declared = parameter.Split(" = ")[0];
                parameters.Add((declared[..declared.LastIndexOf(' ')].Replace("params ", "", StringComparison.Ordinal), declared[(declared.LastIndexOf(' ') + 1)..]));
                start = i + 1;
            }
        }

        return parameters;
    }
}
