using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Interviews.Driving;

/// <summary>How to start the system.</summary>
/// <param name="Port">TCP port on loopback.</param>
/// <param name="Data">The folder of everything that outlives the process; starting on the same one is a restart.</param>
public sealed record AppSettings(int Port, string Data)
{
    /// <summary>The system's assembly: by default the one that was built together with this program.</summary>
    public string Assembly { get; init; } = Path.GetFullPath(BuiltApp, AppContext.BaseDirectory);

    /// <summary>Where the virtual clock begins on a new data folder, and not before which it goes on.</summary>
    public required DateTimeOffset ClockStart { get; init; }

    /// <summary>Further settings, by the name of their environment variable.</summary>
    public IReadOnlyDictionary<string, string> Further { get; init; } = new Dictionary<string, string>();

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    private static string BuiltApp =>
        typeof(AppSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "App").Value!;

    /// <summary>A port that nobody listens on, below those that the system gives to outgoing connections: it stays free until the app listens, which may take seconds.</summary>
    public static int FreePort()
    {
        const int lowest = 20_000;
        const int count = 10_000;
        var first = Random.Shared.Next(count);
        return Enumerable.Range(0, count).Select(number => lowest + ((first + number) % count)).First(IsFree);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    internal IEnumerable<KeyValuePair<string, string?>> Environment =>
    [
        new("PORT", Port.ToString(CultureInfo.InvariantCulture)),
        new("DATA", Path.GetFullPath(Data)),
        new("CLOCK", "virtual"),
        new("CLOCK_START", ClockStart.ToString("O", CultureInfo.InvariantCulture)),
        new("AZURE_FUNCTIONS_ENVIRONMENT", "Development"),

        // The embedded parts, whatever accounts the caller's environment names.
        new("AzureWebJobsStorage", null),
        new("CosmosDb", null),
        .. Further.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
    ];
}
