using System.Globalization;
using Interviews.LocalHost.Functions;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Hosting;

/// <summary>host.json; settings named <c>AzureFunctionsJobHost:…</c> override it, as on the real host.</summary>
internal sealed class HostJson(IConfiguration settings, string appDirectory)
{
    private readonly IConfiguration _file = Read(Path.Combine(appDirectory, "host.json"));

    /// <summary>The value at a path such as <c>extensions:queues:batchSize</c>, or <c>null</c>.</summary>
    public string? this[string path] => settings[$"AzureFunctionsJobHost:{path}"] ?? _file[path];

    /// <summary>The texts of a list; none when it is absent.</summary>
    public IReadOnlyCollection<string> Texts(string path) =>
        [.. settings.GetSection($"AzureFunctionsJobHost:{path}").GetChildren().Concat(_file.GetSection(path).GetChildren()).Select(child => child.Value).OfType<string>()];

    /// <exception cref="HostStartupException">The value is no whole number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public int Number(string path, int otherwise, int least, int most)
    {
        if (this[path] is not { } value)
        {
            return otherwise;
        }

        return int.TryParse(value, out var number) && number >= least && number <= most
            ? number
            : throw new HostStartupException($"host.json {path} is '{value}'; allowed is a number from {least} to {most}.");
    }

    /// <exception cref="HostStartupException">The value is no time span of at least <paramref name="least"/>.</exception>
    public TimeSpan Span(string path, TimeSpan otherwise, TimeSpan least = default)
    {
        if (this[path] is not { } value)
        {
            return otherwise;
        }

        return TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var span) && span >= least
            ? span
            : throw new HostStartupException($"host.json {path} is '{value}'; allowed is a time span from {least}, such as 00:00:30.");
    }

    /// <exception cref="HostStartupException">The connection that the function names is in no setting.</exception>
    public void RequireConnection(FunctionInfo function, string name)
    {
        if (!settings.GetSection(name).Exists() && !settings.GetSection("AzureWebJobs" + name).Exists())
        {
            throw new HostStartupException($"{function} names the connection '{name}', which is in no setting.");
        }
    }

    private static IConfiguration Read(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        }
        catch (InvalidDataException e)
        {
            throw new HostStartupException($"{path} cannot be read: {(e.InnerException ?? e).Message}");
        }
    }
}
