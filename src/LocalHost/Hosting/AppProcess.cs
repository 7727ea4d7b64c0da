using System.Diagnostics;

namespace Interviews.LocalHost.Hosting;

/// <summary>The app in a process of its own, started as the real host starts it.</summary>
internal sealed class AppProcess : IRunningApp
{
    private readonly Process _process;

    private AppProcess(Process process) => _process = process;

    public IServiceProvider? Services => null;

    public Task Ended => _process.WaitForExitAsync();

    /// <param name="clockFolder">The data folder whose virtual clock the app goes by, or <c>null</c> for the system's.</param>
    public static AppProcess Start(AppStart start, string? clockFolder)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            UseShellExecute = false,
            // It ends when this process does, however that happens: see ProcessHook.
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            "exec", start.App.Location,
            "--functions-uri", start.Rpc.ToString(),
            "--functions-worker-id", start.WorkerId,
            "--functions-request-id", start.WorkerId,
            "--functions-grpc-max-message-length", $"{int.MaxValue}",
        ];
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment[AppStart.DirectoryVariable] = start.Directory;
        info.Environment["DOTNET_STARTUP_HOOKS"] = typeof(AppProcess).Assembly.Location;
        info.Environment[ProcessHook.ClockVariable] = clockFolder;
        foreach (var (name, value) in start.Settings)
        {
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new AppProcess(Process.Start(info)!);
    }

    /// <summary>Closes its input, upon which it ends in order; the real host's worker is sent a signal.</summary>
    public async Task StopAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has gone already.
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
