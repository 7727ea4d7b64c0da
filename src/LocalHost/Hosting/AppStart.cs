using System.Reflection;

namespace Interviews.LocalHost.Hosting;

/// <summary>What an app is started with.</summary>
/// <param name="App">The program.</param>
/// <param name="Rpc">Where this host awaits its worker.</param>
/// <param name="Settings">Keys with <c>:</c>.</param>
internal sealed record AppStart(Assembly App, Uri Rpc, IReadOnlyDictionary<string, string?> Settings)
{
    public const string DirectoryVariable = "FUNCTIONS_APPLICATION_DIRECTORY";

    /// <summary>How long requests under way may take once the app is asked to end.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1.5);

    /// <summary>The app's folder, with its assemblies and host.json.</summary>
    public string Directory => Path.GetDirectoryName(App.Location)!;

    public string WorkerId { get; } = Guid.NewGuid().ToString();
}
