using Interviews.LocalHost.Admin;

namespace Interviews.LocalHost.Hosting;

/// <summary>The settings that host and app are given: those of the options over the host's own defaults.</summary>
internal static class AppSettings
{
    public static Dictionary<string, string?> Of(LocalHostOptions options, HostSettings settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            // Five lines for each request would go over the wire to be thrown away here.
            ["Logging:LogLevel:Microsoft"] = "Warning",
            ["Logging:LogLevel:System"] = "Warning",
        };
        if (string.Equals(options.Environment, "Development", StringComparison.OrdinalIgnoreCase))
        {
            // Signs links for candidates, in every process of this data folder alike.
            all["SelfScheduling:Key"] = DevelopmentIssuer.LinkKey(settings.Data);
            foreach (var (name, value) in DevelopmentIssuer.Settings(settings.Data))
            {
                all[name] = value;
            }
        }

        foreach (var (name, value) in options.Settings)
        {
            all[name] = value;
        }

        all["DATA"] = settings.Data;
        return all;
    }
}
