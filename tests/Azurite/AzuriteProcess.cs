using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Interviews.Azurite;

/// <summary>Azurite under Node.js, as a child of this process: it ends with it, even when that is killed.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private AzuriteProcess(Process process, Uri blobs, Uri queues, Uri tables) => (_process, Blobs, Queues, Tables) = (process, blobs, queues, tables);

    /// <summary>Where its blobs are, ending in a slash; the account's name follows.</summary>
    public Uri Blobs { get; }

    /// <summary>Where its queues are, ending in a slash; the account's name follows.</summary>
    public Uri Queues { get; }

    /// <summary>Where its tables are, ending in a slash; the account's name follows.</summary>
    public Uri Tables { get; }

    /// <param name="accounts">What Azurite calls <c>AZURITE_ACCOUNTS</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static async Task<AzuriteProcess> StartAsync(string accounts)
    {
        var root = Root();
        if (!File.Exists(Path.Combine(root, "node_modules", "azurite", "package.json")))
        {
            throw new InvalidOperationException($"Azurite is not in {root}: run 'npm install' there ('make test' does).");
        }

        var process = Start(root, accounts);
        using var patience = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        var found = new Dictionary<string, Uri>();
        while (found.Count < 3)
        {
            var line = await NextLineAsync(process, patience.Token) ?? throw await FailedAsync(process, said);
            said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                found[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value + "/");
            }
        }

        // What it says from now on is of no interest, but must not fill the pipe.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return new AzuriteProcess(process, found["Blob"], found["Queue"], found["Table"]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();

    private static Process Start(string root, string accounts)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "azurite.cjs"), root, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        ];
        var start = new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["AZURITE_ACCOUNTS"] = accounts;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("Azurite cannot be started: it needs Node.js ('node') on the path.", e);
        }
    }

    private static async Task<string?> NextLineAsync(Process process, CancellationToken patience)
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync(patience);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<InvalidOperationException> FailedAsync(Process process, StringBuilder said)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        return new InvalidOperationException($"Azurite did not start within {Patience.TotalSeconds} s. It said: {said}");
    }

    /// <summary>The folder of the repository: the next one upwards with the package.json.</summary>
    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No package.json above {AppContext.BaseDirectory}.");
    }
}
