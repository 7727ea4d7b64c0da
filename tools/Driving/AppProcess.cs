using System.Collections.Concurrent;
using System.Diagnostics;

namespace Interviews.Driving;

/// <summary>The system as a child process.</summary>
public sealed class AppProcess : IDisposable
{
    private const string Greeting = "Listening on ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(AppSettings settings)
    {
        Directory.CreateDirectory(settings.Data);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", settings.Assembly])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = settings.Data,
        };
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        Exited = ExitedAsync();
    }

    /// <summary>Completes when the system says that it listens; fails with what it said when it ends before.</summary>
    public Task Listening => _listening.Task;

    /// <summary>Completes when the process is gone.</summary>
    public Task Exited { get; }

    /// <summary>What it wrote to its console so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public static AppProcess Start(AppSettings settings) => new(settings);

    /// <summary>Ends it with SIGKILL: nothing of it runs after that, not even a <c>finally</c>.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task ExitedAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _process.WaitForExitAsync();
        _listening.TrySetException(new InvalidOperationException(
            $"The system ended with exit code {_process.ExitCode} before it listened.{Environment.NewLine}{string.Join(Environment.NewLine, _output)}"));
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Greeting, StringComparison.Ordinal))
        {
            _listening.TrySetResult();
        }
    }
}
