using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Requirements;

/// <summary>
/// The tables of <c>docs/requirements</c>: each id is unique, and each page, route, function, queue, test, and citation that they depend on exists.
/// </summary>
public sealed partial class RequirementPagesTests
{
    private const string Folder = "docs/requirements";

    private const string NoRoute = "—";

    private const string NotYet = "not yet";

    private const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private static readonly string[] _sources = [".cs", ".md", ".yaml", ".mjs", ".ts", ".tsx", ".bicep"];

    private static readonly Page[] _pages = [.. System.IO.Directory.EnumerateFiles(Repository.PathOf(Folder), "*.md")
        .Where(file => Path.GetFileName(file) != "README.md")
        .Order(StringComparer.Ordinal)
        .Select(Page.Read)];

    private static readonly Requirement[] _requirements = [.. _pages.SelectMany(page => page.Requirements)];

    private static readonly string _readme = File.ReadAllText(Repository.PathOf(Folder, "README.md"));

    [Fact]
    public void Rows_OfEveryPage_AreComplete()
    {
        _requirements.Length.ShouldBeGreaterThan(50);
        _pages.Where(page => page.Requirements.Length == 0).Select(page => page.Name).ShouldBeEmpty("Each page states requirements.");

        ShouldBeNone(_requirements.SelectMany(Incomplete));
    }

    [Fact]
    public void Ids_OfEveryPage_AreUniqueAndHaveItsPrefix()
    {
        var prefixes = IndexRow().Matches(_readme).ToDictionary(row => row.Groups["page"].Value, row => row.Groups["prefix"].Value);
        prefixes.Count.ShouldBeGreaterThan(1);
        prefixes.Values.ShouldBeUnique();
        _requirements.Length.ShouldBeGreaterThan(50);
        var first = _requirements.GroupBy(requirement => requirement.Id).ToDictionary(same => same.Key, same => same.First());

        ShouldBeNone(_requirements
            .Where(requirement => !prefixes.TryGetValue(requirement.Page, out var prefix) || !requirement.Id.StartsWith($"{prefix}-", StringComparison.Ordinal))
            .Select(requirement => $"{requirement.Place}: {requirement.Id} does not have the prefix of the page in README.md."));
        ShouldBeNone(_requirements
            .Where(requirement => first[requirement.Id] != requirement)
            .Select(requirement => $"{requirement.Place}: {requirement.Id} is also in {first[requirement.Id].Place}."));
    }

    [Fact]
    public void Pages_OfTheFolder_AreThoseThatTheReadmeLinks()
    {
        var linked = Link().Matches(_readme).Select(link => link.Groups["page"].Value).ToHashSet();
        var names = _pages.Select(page => page.Name).ToArray();
        names.Length.ShouldBeGreaterThan(1);

        ShouldBeNone(names.Except(linked).Select(name => $"{Folder}/README.md: no link to {name}."));
        ShouldBeNone(linked.Except(names).Select(name => $"{Folder}/README.md: {name} does not exist."));
    }

    [Fact]
    public void Routes_OfEveryRequirement_Exist()
    {
        HashSet<string> known = [.. Operations(), .. FunctionNames(), .. Queues(), .. Pages()];
        var used = _requirements.SelectMany(requirement => requirement.Routes, (requirement, route) => (requirement, route)).ToArray();
        used.Length.ShouldBeGreaterThan(50);

        ShouldBeNone(used
            .Where(each => !known.Contains(each.route))
            .Select(each => $"{each.requirement.Place}: {each.requirement.Id} names {each.route}: not an operation of openapi.yaml, a function, a queue, or a page of the dashboard."));
    }

    [Fact]
    public void Tests_OfEveryRequirement_Exist()
    {
        var classes = Classes().ToLookup(each => each.Name, each => each.Source);
        var used = _requirements.SelectMany(requirement => requirement.Tests, (requirement, test) => (requirement, test)).ToArray();
        used.Length.ShouldBeGreaterThan(50);

        ShouldBeNone(used
            .Where(each => !Exists(classes, each.test))
            .Select(each => $"{each.requirement.Place}: {each.requirement.Id} names {each.test}, which is no test."));
    }

    [Fact]
    public void Ids_CitedAnywhere_AreRequirements()
    {
        var known = _requirements.Select(requirement => requirement.Id).ToHashSet();
        var cited = Citations().ToArray();
        cited.Length.ShouldBeGreaterThan(50);

        ShouldBeNone(cited
            .Where(citation => !known.Contains(citation.Id))
            .Select(citation => $"{citation.File}:{citation.Line}: {citation.Id} is on no page of {Folder}."));
    }

    private static IEnumerable<string> Incomplete(Requirement requirement)
    {
        if (!WholeId().IsMatch(requirement.Id))
        {
            yield return $"{requirement.Place}: '{requirement.Id}' is no id such as {_requirements[0].Id}.";
        }

        if (requirement.Cells.Length != 4 || requirement.Cells.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{requirement.Place}: {requirement.Id} does not have four cells with text.";
            yield break;
        }

        if (requirement.Cells[2] != NoRoute && !Names().IsMatch(requirement.Cells[2]))
        {
            yield return $"{requirement.Place}: {requirement.Id} needs routes in backticks, or {NoRoute}.";
        }

        if (requirement.Cells[3] != NotYet && !Names().IsMatch(requirement.Cells[3]))
        {
            yield return $"{requirement.Place}: {requirement.Id} needs tests in backticks, or '{NotYet}'.";
        }

        if (requirement.Cells[2] == NoRoute && requirement.Cells[3] != NotYet)
        {
            yield return $"{requirement.Place}: {requirement.Id} has tests, but no route, function, or queue.";
        }
    }

    /// <summary>Such as <c>GET /interviews/{id}</c>.</summary>
    private static IEnumerable<string> Operations()
    {
        string? path = null;
        foreach (var line in File.ReadLines(Repository.PathOf("src", "Functions", "openapi.yaml")))
        {
            path = PathLine().Match(line) is { Success: true } found ? found.Groups["path"].Value : line is [not ' ', ..] ? null : path;
            if (path is not null && MethodLine().Match(line) is { Success: true } method)
            {
                yield return $"{method.Groups["method"].Value.ToUpperInvariant()} {path}";
            }
        }
    }

    private static IEnumerable<string> FunctionNames() => Files("src")
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(file => FunctionAttribute().Matches(File.ReadAllText(file)))
        .Select(function => function.Groups["name"].Value);

    private static string[] Queues() => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Repository.PathOf("infra", "queues.json")))!;

    /// <summary>Such as <c>page /interviews/:id</c>.</summary>
    private static IEnumerable<string> Pages() =>
        PagePath().Matches(File.ReadAllText(Repository.PathOf("src", "Web", "src", "app", "pages.ts"))).Select(page => $"page {page.Groups["path"].Value}");

    private static IEnumerable<(string Name, string Source)> Classes() =>
        from file in Files("tests")
        where file.EndsWith(".cs", StringComparison.Ordinal)
        let source = File.ReadAllText(file)
        from declaration in ClassDeclaration().Matches(source)
        select (declaration.Groups["name"].Value, source);

    /// <summary>A method of a test class, or a file of tests in a browser such as <c>interviews/actions.test.ts</c>.</summary>
    private static bool Exists(ILookup<string, string> classes, string test) => test.EndsWith(".test.ts", StringComparison.Ordinal)
        ? File.Exists(Repository.PathOf("tests", "Web", test))
        : test.Split('.') is [var name, var method] && classes[name].Any(source => TestMethod().Matches(source).Any(found => found.Groups["name"].Value == method));

    private static IEnumerable<(string File, int Line, string Id)> Citations() =>
        from folder in new[] { "src", "tests", "docs" }
        from file in Files(folder)
        from line in File.ReadLines(file).Index()
        from citation in CitedId().Matches(line.Item)
        select (Path.GetRelativePath(Repository.PathOf(), file), line.Index + 1, citation.Value);

    private static IEnumerable<string> Files(string folder) => System.IO.Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
        .Where(file => _sources.Contains(Path.GetExtension(file)) && !IsBuilt(Path.GetRelativePath(Repository.PathOf(), file)));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "dist");

    private static void ShouldBeNone(IEnumerable<string> faults) => string.Join('\n', faults).ShouldBeEmpty();

    [GeneratedRegex(@"^REQ-[A-Z]{3}-[0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeId();

    /// <summary>Wider than an id is, so that a misspelled one is found too.</summary>
    [GeneratedRegex(@"\bREQ-[A-Za-z]+-[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CitedId();

    [GeneratedRegex(@"^`[^`]+`(, `[^`]+`)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| \[[^\]]+\]\((?<page>[a-z-]+\.md)\) \| `(?<prefix>[^`]+)` \|", Lines, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"\]\((?<page>[a-z-]+\.md)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^  (?<path>/[^:]*):$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathLine();

    [GeneratedRegex("^    (?<method>get|put|post|delete|patch|head):$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MethodLine();

    [GeneratedRegex(@"\[Function\((nameof\((\w+\.)*(?<name>\w+)\)|""(?<name>\w+)"")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FunctionAttribute();

    [GeneratedRegex(@"\bclass (?<name>\w+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassDeclaration();

    [GeneratedRegex(@"\bpath: '(?<path>[^']+)'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PagePath();

    [GeneratedRegex(@"^ +public (async |static |virtual )*\S+ (?<name>\w+)\(", Lines, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestMethod();

    private sealed record Page(string Name, Requirement[] Requirements)
    {
        public static Page Read(string file)
        {
            var name = Path.GetFileName(file);
            var rows = File.ReadLines(file).Index().Where(line => IsRow(line.Item));
            return new(name, [.. rows.Select(row => Requirement.Parse(name, row.Index + 1, row.Item))]);
        }

        private static bool IsRow(string line) =>
            line.StartsWith('|') && !line.StartsWith("| Id |", StringComparison.Ordinal) && !line.StartsWith("|---", StringComparison.Ordinal);
    }

    private sealed record Requirement(string Page, int Line, string[] Cells)
    {
        public string Place => $"{Folder}/{Page}:{Line}";

        public string Id => Cells[0];

        public IEnumerable<string> Routes => In(2);

        public IEnumerable<string> Tests => In(3);

        public static Requirement Parse(string page, int line, string row) => new(page, line, [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())]);

        private IEnumerable<string> In(int cell) => Cells.Length > cell ? Name().Matches(Cells[cell]).Select(name => name.Groups["name"].Value) : [];
    }
}
