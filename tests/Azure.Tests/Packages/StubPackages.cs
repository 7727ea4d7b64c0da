using System.Collections.Immutable;
using Interviews.LocalHost.Tests.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interviews.Azure.Tests.Packages;

/// <summary>The real packages as a compiler sees them: one assembly made of the lists.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Dropped">Members and types that could not be declared, for example because they name a type of a package that is not listed.</param>
internal sealed record StubPackages(ImmutableArray<byte> Image, IReadOnlyList<string> Dropped)
{
    public const string AssemblyName = "RealPackages";

    public static StubPackages Make(IEnumerable<ListedType> types, IReadOnlyList<MetadataReference> references)
    {
        var dropped = new List<string>();
        var trees = types.Select(StubSource.Of).Append(MonitorExporter.Source).Select(source => CSharpSyntaxTree.ParseText(source)).ToList();
        while (true)
        {
            var compilation = CSharpCompilation.Create(
                AssemblyName, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            var faults = compilation.GetDiagnostics().Where(each => each.Severity == DiagnosticSeverity.Error).ToList();
            if (faults.Count == 0)
            {
                using var image = new MemoryStream();
                return compilation.Emit(image).Success ? new StubPackages([.. image.ToArray()], dropped) : throw new InvalidOperationException("The stubs were not emitted.");
            }

            foreach (var inTree in faults.GroupBy(fault => fault.Location.SourceTree!).ToList())
            {
                trees[trees.IndexOf(inTree.Key)] = Without(inTree.Key, inTree, dropped);
            }
        }
    }

    private static SyntaxTree Without(SyntaxTree tree, IEnumerable<Diagnostic> faults, List<string> dropped)
    {
        var root = tree.GetRoot();
        var faulty = faults.Select(fault => Culprit(root.FindNode(fault.Location.SourceSpan))).Distinct().ToList();
        dropped.AddRange(faulty.Select(node => $"{Name(node)} ({faults.First().Id})"));
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)root.RemoveNodes(faulty, SyntaxRemoveOptions.KeepNoTrivia)!);
    }

    /// <summary>The smallest thing that can be left out: a base, a member, or else the type.</summary>
    private static SyntaxNode Culprit(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<BaseListSyntax>() is { } bases)
        {
            return bases.Types.Count == 1 ? bases : node.FirstAncestorOrSelf<BaseTypeSyntax>() ?? bases.Types[0];
        }

        return node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First(member => member is not EnumMemberDeclarationSyntax);
    }

    private static string Name(SyntaxNode node)
    {
        var type = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.Text ?? node.FirstAncestorOrSelf<DelegateDeclarationSyntax>()?.Identifier.Text;
        return node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax ? $"{type}" : $"{type}: {node.NormalizeWhitespace()}";
    }
}
