using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>Which project may know which, by their references and by the names in their code.</summary>
public sealed class ProjectArchitectureTests
{
    private const string Prefix = "Interviews.";

    private static readonly Project[] _projects = Project.Below("src");

    private static readonly Dictionary<string, Project> _byName = _projects.ToDictionary(project => project.Name);

    public static TheoryData<string> Ruled => [.. ProjectRule.All.Select(rule => rule.Project)];

    [Fact]
    public void Rules_OfTheTest_CoverEveryProject() => ProjectRule.All.Select(rule => rule.Project).ShouldBe(_byName.Keys, ignoreOrder: true);

    [Fact]
    public void Page_TableOfProjects_SaysWhatIsReferencedAndWhatIsForbidden()
    {
        var references = ArchitecturePage.Table("Project", "References");
        var forbidden = ArchitecturePage.Table("Project", "Must not know");

        references.Keys.ShouldBe(_byName.Keys, ignoreOrder: true);
        foreach (var rule in ProjectRule.All)
        {
            references[rule.Project].ShouldBe(_byName[rule.Project].Projects, ignoreOrder: true, $"{ArchitecturePage.Path}: what {rule.Project} references");
            forbidden[rule.Project].ShouldBe(rule.Forbidden, ignoreOrder: true, $"{ArchitecturePage.Path}: what {rule.Project} must not know");
        }
    }

    [Theory]
    [MemberData(nameof(Ruled))]
    public void Project_ByItsReferences_KeepsItsRule(string name)
    {
        var (rule, project) = (Rule(name), _byName[name]);
        var reach = project.Reach(_byName).Select(reached => Prefix + reached);

        ShouldBeNone(
            from reference in reach.Concat(project.Packages).Concat(project.Usings)
            from forbidden in rule.Forbidden
            where reference == forbidden || reference.StartsWith(forbidden + ".", StringComparison.Ordinal)
            select $"{project.Path}: references {reference}, but {rule.Sentence(forbidden)}.");
    }

    [Theory]
    [MemberData(nameof(Ruled))]
    public void Code_ByItsNames_KeepsTheRuleOfItsProject(string name)
    {
        var rule = Rule(name);
        var files = SourceFile.Below(rule.Folder);
        files.ShouldNotBeEmpty();

        ShouldBeNone(
            from file in files
            from forbidden in rule.Forbidden
            where file.Mentions(forbidden)
            select $"{file.Path}: {rule.Sentence(forbidden)}.");
    }

    [Fact]
    public void Domain_ReferencesNoOtherProject() => _byName["Domain"].Projects.ShouldBeEmpty();

    [Fact]
    public void Standalone_Alone_KnowsTheHostAndTheApp()
    {
        string[] app = ["Domain", "Infrastructure", "Functions"];

        _projects.Where(project => project.Reach(_byName) is var reach && reach.Contains("LocalHost") && reach.Overlaps(app))
            .Select(project => project.Name).ShouldBe(["Standalone"], "Only Standalone knows both LocalHost and the app.");
    }

    private static ProjectRule Rule(string project) => Array.Find(ProjectRule.All, rule => rule.Project == project)!;

    private static void ShouldBeNone(IEnumerable<string> violations) => violations.ShouldBeEmpty();
}
