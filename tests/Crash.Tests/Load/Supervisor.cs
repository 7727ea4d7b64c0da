using System.Globalization;
using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>Keeps the system running, and kills it at random moments: mostly under load, now and then while it starts.</summary>
internal sealed class Supervisor(AppSettings settings, Random random) : IDisposable
{
    private static readonly TimeSpan _longestStart = TimeSpan.FromSeconds(60);

    /// <summary>None of its lives is long enough to gain from compiling anything again.</summary>
    private readonly AppSettings _settings = settings with { Further = new Dictionary<string, string>(settings.Further) { ["DOTNET_TC_CallCounting"] = "0" } };

    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppProcess? _process;

    public Uri Address => _settings.Address;

    public int Kills { get; private set; }

    public TimeSpan SlowestStart { get; private set; }

    /// <summary>What the system logged as an error, over all its lives.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Completes when the system answers again; fails when it will not.</summary>
    public Task RunningAsync() => _up.Task;

    public async Task StartAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        _process = AppProcess.Start(_settings);
        await _process.Listening.WaitAsync(_longestStart);
        var took = TimeProvider.System.GetElapsedTime(begun);
        SlowestStart = took > SlowestStart ? took : SlowestStart;
        _up.TrySetResult();
    }

    /// <summary>Kills and restarts it so many times.</summary>
    public async Task KillAsync(int times)
    {
        try
        {
            while (Kills < times)
            {
                await PauseAsync(100, 4500);
                await KillAsync();
                if (Kills < times && random.Next(5) == 0)
                {
                    _process = AppProcess.Start(_settings);
                    await PauseAsync(20, 600);
                    await KillAsync();
                }

                await StartAsync();
            }
        }
        catch (Exception e)
        {
            _up.TrySetException(e);
            throw;
        }
    }

    /// <summary>Kills and restarts it so many times in quick succession, unless something is done before.</summary>
    public async Task KillAsync(int times, Task until)
    {
        try
        {
            while (Kills < times && !until.IsCompleted)
            {
                await PauseAsync(50, 600);
                await KillAsync();
                await StartAsync();
            }
        }
        catch (Exception e)
        {
            _up.TrySetException(e);
            throw;
        }
    }

    /// <summary>Ends it for good, in the same way.</summary>
    public async Task EndAsync()
    {
        _process!.Kill();
        await _process.Exited;
        TakeErrors();
    }

    public void Dispose() => _process?.Dispose();

    private async Task KillAsync()
    {
        if (_up.Task.IsCompletedSuccessfully)
        {
            _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (_process!.Exited.IsCompleted)
        {
            throw new InvalidOperationException($"The system ended by itself.{Environment.NewLine}{string.Join(Environment.NewLine, _process.Output.TakeLast(50))}");
        }

        Kills++;
        _process.Kill();
        await _process.Exited;
        TakeErrors();
        _process.Dispose();
    }

    private void TakeErrors() => Errors.AddRange(_process!.Output
        .Where(line => line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal) || line.StartsWith("Unhandled", StringComparison.Ordinal))
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"life {Kills}: {line}")));

    private Task PauseAsync(int least, int most) => Task.Delay(TimeSpan.FromMilliseconds(random.Next(least, most)), TimeProvider.System);
}
