using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Time;

/// <summary>Moves the virtual time from one due instant to the next, over every source of work and every timer of the <see cref="TimeProvider"/>.</summary>
internal sealed class VirtualClock(VirtualTimeProvider time, WorkSources sources, HostSettings settings) : IVirtualClock, IDisposable
{
    /// <summary>Real time after which work that waits for a virtual timer counts as waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ClockFile _file = new(settings.Data);

    public DateTimeOffset Now => time.GetUtcNow();

    public DateTimeOffset? Next => sources.NextAfter(Now);

    public Task AdvanceAsync(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        return MoveAsync(now => now + span);
    }

    public Task AdvanceToAsync(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, Now);
        return MoveAsync(now => instant > now ? instant : now);
    }

    public Task<bool> AdvanceToNextAsync() => MoveAsync(_ => Next);

    public async Task DrainAsync()
    {
        await _one.WaitAsync();
        try
        {
            await DrainAllAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _one.Dispose();
    }

    /// <param name="to">Asked when everything that is due now is done; <c>null</c> when there is nowhere to move to.</param>
    private async Task<bool> MoveAsync(Func<DateTimeOffset, DateTimeOffset?> to)
    {
        await _one.WaitAsync();
        try
        {
            await DrainAllAsync();
            if (to(Now) is not { } target)
            {
                return false;
            }

            while (NextDue() is { } due && due <= target)
            {
                await StepAsync(due);
            }

            await StepAsync(target);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task StepAsync(DateTimeOffset instant)
    {
        _file.Write(instant);
        time.MoveTo(instant);
        foreach (var source in sources.All)
        {
            source.Wake();
        }

        await DrainAllAsync();
    }

    /// <summary>What lies in the past and was not done is not waiting for the clock.</summary>
    private DateTimeOffset? NextDue() => sources.All.Select(source => source.NextDue).Append(time.NextDue).Where(due => due > Now).Min();

    private async Task DrainAllAsync()
    {
        bool worked;
        do
        {
            worked = false;
            foreach (var source in sources.All)
            {
                worked |= await DrainAsync(source);
            }
        }
        while (worked);
    }

    private async Task<bool> DrainAsync(IWorkSource source)
    {
        var drained = source.DrainAsync(CancellationToken.None);
        while (!drained.IsCompleted)
        {
            await Task.WhenAny(drained, Task.Delay(Patience, TimeProvider.System));
            if (!drained.IsCompleted && time.HoldsUpWork)
            {
                return false;
            }
        }

        return await drained;
    }
}
