using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Hosting;

/// <summary>The settings of the host itself. A bad one is refused by name, with what is allowed.</summary>
/// <param name="Port">TCP port on loopback, 1-65535; 0 for any free one, in process only.</param>
/// <param name="Data">Absolute path of the folder for everything that outlives the process.</param>
/// <param name="ClockStart">Where a new virtual clock starts, or <c>null</c> for the current minute.</param>
/// <param name="AppInProcessOfItsOwn">Whether the app runs in a process of its own, as under the real host.</param>
internal sealed record HostSettings(int Port, string Data, bool VirtualClock, DateTimeOffset? ClockStart, bool AppInProcessOfItsOwn)
{
    public static HostSettings From(LocalHostOptions options) => new(options.Port, Path.GetFullPath(options.Data), options.VirtualClock, options.ClockStart, options.AppInProcessOfItsOwn);

    /// <exception cref="HostStartupException">A bad value.</exception>
    public static HostSettings From(IConfiguration configuration) => new(
        PortOf(configuration["PORT"]), DataOf(configuration["DATA"]), IsVirtual(configuration["CLOCK"]), InstantOf(configuration["CLOCK_START"]), IsProcess(configuration["HOST"]));

    private static int PortOf(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return 7071;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw Bad("PORT", value, "a number from 1 to 65535");
    }

    private static string DataOf(string? value)
    {
        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? "./.data" : value);
        try
        {
            Directory.CreateDirectory(path);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad("DATA", path, "a folder that can be made and written");
        }
    }

    private static bool IsVirtual(string? value) => value?.ToLowerInvariant() switch
    {
        null or "" or "system" => false,
        "virtual" => true,
        _ => throw Bad("CLOCK", value, "'system' or 'virtual'"),
    };

    /// <summary>Some systems export the machine's name as HOST, so that no other value is refused.</summary>
    private static bool IsProcess(string? value) => string.Equals(value, "process", StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? InstantOf(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw Bad("CLOCK_START", value, "an instant such as 2026-01-05T09:00:00Z");
    }

    private static HostStartupException Bad(string name, string value, string allowed) => new($"{name} is '{value}'; allowed is {allowed}.");
}
