using Interviews.LocalHost.ChangeFeed;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>Changes to the options of a test's host.</summary>
internal static class TestOptions
{
    public static LocalHostOptions Serving(this LocalHostOptions options, IEnumerable<string> functions) =>
        options.With([.. functions.Select((name, index) => ($"AzureFunctionsJobHost:functions:{index}", (string?)name))]);

    public static LocalHostOptions With(this LocalHostOptions options, params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(options.Settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return options with { Settings = all };
    }

    public static LocalHostOptions With(this LocalHostOptions options, IChangeFeedSource feed) => options with { ChangeFeeds = _ => [feed] };
}
