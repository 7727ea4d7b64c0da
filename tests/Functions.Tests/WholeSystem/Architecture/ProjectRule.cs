namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>What the code of one project must not know.</summary>
/// <param name="Project">Below <c>src</c>.</param>
/// <param name="Forbidden">Namespaces, with everything in them, and the packages of these names.</param>
internal sealed record ProjectRule(string Project, params string[] Forbidden)
{
    private static readonly string[] _platforms = ["Azure", "Microsoft.Azure", "Microsoft.AspNetCore", "Microsoft.DurableTask", "DurableTask"];

    private static readonly string[] _functionsHosts = ["Microsoft.Azure.Functions", "Microsoft.Azure.WebJobs"];

    public static ProjectRule[] All { get; } =
    [
        new("Domain", [.. _platforms, .. Of("Infrastructure", "Functions", "LocalHost", "Durable", "Standalone", "Sqlite")]),
        new("Infrastructure", Of("Functions", "LocalHost", "Durable", "Standalone")),
        new("Functions", Of("LocalHost", "Durable", "Standalone")),
        new("LocalHost", Of("Domain", "Infrastructure", "Functions", "Standalone")),
        new("Durable", [.. _functionsHosts, .. Of("Domain", "Infrastructure", "Functions", "LocalHost", "Standalone")]),
        new("Sqlite", [.. _platforms, .. Of("Domain", "Infrastructure", "Functions", "LocalHost", "Durable", "Standalone")]),
        new("Standalone"),
    ];

    public string Folder => $"src/{Project}";

    public string Sentence(string forbidden) => $"{Project} must not know {forbidden}";

    private static string[] Of(params string[] projects) => [.. projects.Select(project => $"Interviews.{project}")];
}
