using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Azure.Tests.Flavour;

/// <summary>The app of <see cref="AzureBuild"/>, loaded beside the one that the tests reference.</summary>
internal sealed class AzureApp : AssemblyLoadContext
{
    private static readonly Lazy<AzureApp> Shared = new(() => new AzureApp());

    private readonly Dictionary<string, byte[]> _images;

    private AzureApp()
        : base("Azure")
    {
        var build = AzureBuild.Instance;
        _images = new()
        {
            [Packages.StubPackages.AssemblyName] = [.. build.Packages.Image],
            ["Interviews.Infrastructure"] = Emit(build.Infrastructure),
            ["Interviews.Functions"] = Emit(build.Functions),
        };
        Functions = LoadFromAssemblyName(new AssemblyName("Interviews.Functions"));
    }

    public static AzureApp Instance => Shared.Value;

    public Assembly Functions { get; }

    /// <returns>The services that the app registers, on a worker with nothing of its own but logging.</returns>
    /// <param name="asked">Receives the name of every setting that is read.</param>
    /// <exception cref="TargetInvocationException">The settings are refused.</exception>
    public IServiceCollection Configure(IReadOnlyDictionary<string, string?> settings, ISet<string>? asked = null)
    {
        var configure = Functions.GetType("Interviews.Functions.App", throwOnError: true)!.GetMethod("Configure")!;
        var type = configure.GetParameters()[0].ParameterType;
        var builder = RuntimeHelpers.GetUninitializedObject(type);
        var services = new ServiceCollection().AddLogging();
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings);
        ((IConfigurationBuilder)configuration).Add(new Listening(asked ?? new HashSet<string>()));
        Keep(type, builder, "Services", services);
        Keep(type, builder, "Configuration", configuration);
        configure.Invoke(null, [builder]);
        return services.AddSingleton<IConfiguration>(configuration);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _images.TryGetValue(assemblyName.Name!, out var image) ? LoadFromStream(new MemoryStream(image)) : null;

    private static void Keep(Type type, object builder, string property, object value) =>
        type.GetField($"<{property}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(builder, value);

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException($"{compilation.AssemblyName} does not compile: {emitted.Diagnostics[0]}");
    }

    /// <summary>Asked before all others, knows nothing, and remembers what it was asked.</summary>
    private sealed class Listening(ISet<string> asked) : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            asked.Add(key);
            value = null;
            return false;
        }
    }
}
