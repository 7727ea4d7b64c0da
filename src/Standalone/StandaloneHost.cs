using Interviews.LocalHost;
using Interviews.LocalHost.Hosting;
using Interviews.Functions;

namespace Interviews.Standalone;

/// <summary>The whole system as a program: the app on LocalHost, with its embedded store.</summary>
public static class StandaloneHost
{
    /// <summary>From the environment, <c>local.settings.json</c> and the command line, each of which goes before the one before.</summary>
    /// <exception cref="HostStartupException">A setting is wrong; the message names it and says what is allowed.</exception>
    public static LocalHostOptions Options(string[] args) => WithEmbeddedStore(LocalHostOptions.FromEnvironment(typeof(App).Assembly, args) with { LogsToConsole = true });

    /// <summary>Shows the host what the app's embedded store has: its change feed and its outbox.</summary>
    public static LocalHostOptions WithEmbeddedStore(LocalHostOptions options) => options with
    {
        ChangeFeeds = app => [new EmbeddedFeed(app)],
        Outbox = app => new EmbeddedOutbox(app),
    };
}
