using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Time;

/// <summary>The one source of time of a host: the system's, or a virtual one that goes on from where it stood.</summary>
internal sealed class LocalClock
{
    private LocalClock(VirtualTimeProvider? time) => Virtual = time;

    public VirtualTimeProvider? Virtual { get; }

    public TimeProvider TimeProvider => Virtual ?? TimeProvider.System;

    public static LocalClock Open(HostSettings settings)
    {
        if (!settings.VirtualClock)
        {
            return new LocalClock(null);
        }

        var start = settings.ClockStart ?? Minute(TimeProvider.System.GetUtcNow());
        var now = ClockFile.Read(settings.Data) is { } kept && kept > start ? kept : start;
        using (var file = new ClockFile(settings.Data))
        {
            file.Write(now);
        }

        return new LocalClock(new VirtualTimeProvider(now));
    }

    private static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
