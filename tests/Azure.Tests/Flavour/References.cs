using Microsoft.CodeAnalysis;

namespace Interviews.Azure.Tests.Flavour;

/// <summary>What is there on the real host as well: the shared frameworks and the app's own packages, but neither LocalHost nor what it alone brings.</summary>
internal static class References
{
    private static readonly string[] LocalOnly =
        ["Interviews.Functions", "Interviews.Infrastructure", "Interviews.LocalHost", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "NCrontab", "Azure.Storage.Queues", "Interviews.Azure.Tests"];

    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !LocalOnly.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
