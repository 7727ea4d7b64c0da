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
        return new LocalClock(new VirtualTimeProvider(ClockFile.Read(settings.Data) is { } kept && kept > start ? kept : start));
    }

    private static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
