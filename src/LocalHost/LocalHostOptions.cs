using System.Reflection;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost;

/// <summary>Which app to host, and how.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The app: an isolated-worker program. Its folder has its host.json.</summary>
    public required Assembly App { get; init; }

    /// <summary>The folder for everything that outlives the process. Hosting the same folder again is a restart.</summary>
    public required string Data { get; init; }

    /// <summary><c>true</c> for a clock that only <see cref="Time.IVirtualClock"/> moves.</summary>
    public bool VirtualClock { get; init; } = true;

    /// <summary>Where the virtual clock starts in a new <see cref="Data"/> folder; by default the current minute.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>TCP port on loopback; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>A folder of pages that are served beside the functions, as by Azure Static Web Apps; <c>null</c> for none.</summary>
    public string? Pages { get; init; }

    /// <summary>Run the app in a process of its own, as the real host does, instead of in this one.</summary>
    public bool AppInProcessOfItsOwn { get; init; }

    /// <summary>With <c>Development</c>, <c>/admin</c> answers on loopback, and the app trusts the tokens that it issues.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>The settings of host and app (keys with <c>:</c>). <c>AzureFunctionsJobHost:…</c> overrides host.json.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Write the log to the console, a line for each entry, at the levels of <c>Logging:LogLevel</c>.</summary>
    public bool LogsToConsole { get; init; }

    /// <summary>Changes the app's services just before it is built; only for an app in this process.</summary>
    public Action<IServiceCollection>? ConfigureApp { get; init; }

    /// <summary>Changes the host's own services just before it is built.</summary>
    public Action<IServiceCollection>? ConfigureHost { get; init; }

    /// <summary>The feeds of the app's own stores, for triggers whose connection names no Cosmos DB account. Those that can be disposed of end with the host.</summary>
    public Func<HostedApp, IEnumerable<IChangeFeedSource>> ChangeFeeds { get; init; } = _ => [];

    /// <summary>What <c>GET /admin/outbox</c> shows, where the app has an outbox. It ends with the host too.</summary>
    public Func<HostedApp, IOutboxReader?> Outbox { get; init; } = _ => null;

    /// <summary>From <c>local.settings.json</c>, the environment and the command line, each of which goes before the one before.</summary>
    /// <remarks>The host's own settings are PORT, DATA, CLOCK, CLOCK_START, PAGES and HOST; all of them reach the app too.</remarks>
    /// <exception cref="HostStartupException">A setting is wrong; the message names it and says what is allowed.</exception>
    public static LocalHostOptions FromEnvironment(Assembly app, string[] args)
    {
        var configuration = new ConfigurationBuilder().AddLocalSettings().AddEnvironmentVariables().AddCommandLine(args).Build();
        var settings = HostSettings.From(configuration);
        return new LocalHostOptions
        {
            App = app,
            Data = settings.Data,
            VirtualClock = settings.VirtualClock,
            ClockStart = settings.ClockStart,
            Port = settings.Port,
            Pages = configuration["PAGES"],
            AppInProcessOfItsOwn = settings.AppInProcessOfItsOwn,
            Environment = EnvironmentName.Of(configuration),
            Settings = configuration.AsEnumerable().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value),
        };
    }
}
