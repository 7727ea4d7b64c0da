using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Interviews.LocalHost.SampleApp;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>The sample app in a folder of its own, with another host.json.</summary>
internal sealed class AppCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AppCopy(string hostJson)
    {
        var program = typeof(Journal).Assembly.GetName().Name!;
        var source = Path.GetDirectoryName(typeof(Journal).Assembly.Location)!;
        foreach (var file in Files(Path.Combine(source, $"{program}.deps.json")).Append($"{program}.deps.json").Append($"{program}.runtimeconfig.json"))
        {
            File.Copy(Path.Combine(source, file), Path.Combine(_folder.Path, file));
        }

        File.WriteAllText(Path.Combine(_folder.Path, "host.json"), hostJson);
        App = new AssemblyLoadContext(_folder.Path).LoadFromAssemblyPath(Path.Combine(_folder.Path, $"{program}.dll"));
    }

    /// <summary>To be started in a process of its own: in this one the sample app itself may be loaded already.</summary>
    public Assembly App { get; }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Files(string dependencies)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(dependencies));
        return
        [
            .. document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
                .Where(library => library.Value.TryGetProperty("runtime", out _))
                .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject().Select(file => Path.GetFileName(file.Name))),
        ];
    }
}
