using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Deployment;

/// <summary>
/// The inner build of the Functions SDK, which Directory.Build.targets leaves out everywhere but for deployment: by a property of the SDK that is not public, and may change
/// with its version. Run by name after that. It takes about two minutes, and all packages of the host's extensions.
/// </summary>
public sealed class HostExtensionsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact(Explicit = true)]
    public async Task Build_WithTheHostsExtensions_TellsTheHostWhatToLoadAndWhatToRun()
    {
        using var output = new TemporaryFolder();
        await BuildAsync(output.Path);

        var app = Path.Combine(output.Path, "bin", "Functions", "release");
        var extensions = Read(app, "extensions.json")["extensions"]!.AsArray();
        extensions.Select(extension => extension!["name"]!.GetValue<string>()).ShouldBe(["AzureStorageQueues", "DurableTask", "Startup"], ignoreOrder: true);
        extensions.Select(extension => Path.Combine(app, extension!["hintPath"]!.GetValue<string>())).ShouldAll(file => File.Exists(file));
        Read(app, "functions.metadata").AsArray().Select(function => function!["name"]!.GetValue<string>()).ShouldBe(Functions(), ignoreOrder: true);
    }

    /// <summary>Apart from what is built otherwise: with extensions the output is another one.</summary>
    private static async Task BuildAsync(string output)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "build", Repository.PathOf("src", "Functions"), "-c", "Release", "--nologo", "-v", "quiet", "-m:2", "-nodeReuse:false", "-p:RunAnalyzers=false",
                "-p:FunctionsExtensions=true", "--artifacts-path", output,
            },
            RedirectStandardOutput = true,
        })!;
        var said = build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        build.ExitCode.ShouldBe(0, await said);
    }

    private static JsonNode Read(string folder, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!;

    private static IEnumerable<string> Functions() => typeof(App).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().Distinct();
}
