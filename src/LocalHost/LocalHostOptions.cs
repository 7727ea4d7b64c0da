using System.Reflection;

namespace Interviews.LocalHost;

/// <summary>How to host an application inside the process of its tests: nothing of the machine's environment is read.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The assembly whose <c>[Function]</c> methods are served.</summary>
    public required Assembly Functions { get; init; }

    /// <summary>The folder for everything that outlives the process. Hosting the same folder again is a restart.</summary>
    public required string Data { get; init; }

    /// <summary><c>true</c> for a clock that only <see cref="Time.IVirtualClock"/> moves.</summary>
    public bool VirtualClock { get; init; } = true;

    /// <summary>Where the virtual clock starts in a new <see cref="Data"/> folder; by default the current minute.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>TCP port on loopback; 0 for any free one.</summary>
    public int Port { get; init; }

    public string Environment { get; init; } = "Development";

    /// <summary>The application's settings (keys with <c>:</c>). <c>AzureFunctionsJobHost:…</c> overrides host.json.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Chooses the function classes to serve; by default all.</summary>
    public Func<Type, bool> Serves { get; init; } = _ => true;
}
