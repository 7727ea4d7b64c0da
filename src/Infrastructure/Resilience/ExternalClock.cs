using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Resilience;

/// <summary>
/// The clock by which to wait for others: another writer, a store, a calendar, a mail service, a model. Not the app's own clock, which may stand still.
/// </summary>
public static class ExternalClock
{
    /// <summary>The key under which to register another <see cref="TimeProvider"/> than the system's.</summary>
    public const string Key = "external-clock";

    public static TimeProvider GetExternalClock(this IServiceProvider provider) => provider.GetKeyedService<TimeProvider>(Key) ?? TimeProvider.System;
}
