using System.Xml.Linq;

namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>A project file: what it refers to, under whatever condition.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Projects">The names of the projects that it references.</param>
/// <param name="Packages">The packages and frameworks that it references.</param>
/// <param name="Usings">The namespaces that it imports for all its files.</param>
internal sealed record Project(string Path, string[] Projects, string[] Packages, string[] Usings)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>All projects below a folder of the repository.</summary>
    public static Project[] Below(string folder) =>
    [
        .. System.IO.Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.PathOf(), file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>The projects that this one references, and those that they reference in turn.</summary>
    public IReadOnlySet<string> Reach(IReadOnlyDictionary<string, Project> all)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(Projects);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name) && all.TryGetValue(name, out var project))
            {
                Array.ForEach(project.Projects, open.Push);
            }
        }

        return reached;
    }

    private static Project Read(string path)
    {
        var document = XDocument.Load(Repository.PathOf(path));
        string[] Includes(params string[] elements) =>
            [.. document.Descendants().Where(element => elements.Contains(element.Name.LocalName)).Select(element => element.Attribute("Include")?.Value).OfType<string>()];
        return new Project(
            path,
            [.. Includes("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            Includes("PackageReference", "FrameworkReference"),
            Includes("Using"));
    }
}
