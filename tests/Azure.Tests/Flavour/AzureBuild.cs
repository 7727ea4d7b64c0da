using System.Xml.Linq;
using Interviews.Azure.Tests.Packages;
using Interviews.LocalHost.Tests.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interviews.Azure.Tests.Flavour;

/// <summary>The app as <c>FunctionsHost=Azure</c> compiles it, on assemblies made of the real packages' lists. Compiled once for all tests.</summary>
internal sealed class AzureBuild
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<AzureBuild> Shared = new(() => new AzureBuild());

    private AzureBuild()
    {
        Packages = StubPackages.Make(ApiList.Load().Values, References.All);
        var packages = MetadataReference.CreateFromImage(Packages.Image);
        Infrastructure = Compile("Infrastructure", OutputKind.DynamicallyLinkedLibrary, References.All);
        Functions = Compile("Functions", OutputKind.ConsoleApplication, [.. References.All, packages, Infrastructure.ToMetadataReference()]);
    }

    public static AzureBuild Instance => Shared.Value;

    public StubPackages Packages { get; }

    public CSharpCompilation Infrastructure { get; }

    public CSharpCompilation Functions { get; }

    /// <returns>What the compiler says of <paramref name="source"/> as one more file of the app.</returns>
    public IReadOnlyList<string> Complaints(string source)
    {
        var tree = Parse(source, "Planted.cs");
        return [.. Told(Functions.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics())];
    }

    /// <summary>Errors, and warnings too, for those are errors in the build. What <c>.editorconfig</c> and the build turn off is off here too.</summary>
    public static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(each => each.Severity >= DiagnosticSeverity.Warning && each.Id is not ("CS1591" or "CS1573" or "CS1701" or "CS1702" or "CS8524") && !each.IsSuppressed)
        .Select(each => $"{Path.GetFileName(each.Location.SourceTree?.FilePath)}: {each.Id} {each.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>The project's sources but those that it leaves out of this flavour.</summary>
    private static CSharpCompilation Compile(string project, OutputKind kind, IReadOnlyList<MetadataReference> references)
    {
        var folder = Path.Combine(Root, "src", project);
        var leftOut = XDocument.Load(Path.Combine(folder, $"{project}.csproj")).Descendants("Otherwise").Descendants("Compile")
            .Select(each => Path.Combine(folder, each.Attribute("Remove")!.Value.Replace("**", "", StringComparison.Ordinal).Replace('\\', '/').TrimEnd('/')) + "/")
            .Concat([Path.Combine(folder, "obj/"), Path.Combine(folder, "bin/")])
            .ToList();
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !leftOut.Exists(path.StartsWith));
        return CSharpCompilation.Create(
            $"Interviews.{project}",
            [Parse(ImplicitUsings, "GlobalUsings.cs"), Parse(AssemblyInfo, "AssemblyInfo.cs"), .. sources.Select(path => Parse(File.ReadAllText(path), path))],
            references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The build writes it, and Azure.Core names the version to the services that it calls.</summary>
    private const string AssemblyInfo = "[assembly: System.Reflection.AssemblyInformationalVersion(\"1.0.0\")]";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Interviews.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
