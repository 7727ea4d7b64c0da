using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Scheduling;

internal static class SchedulingRegistration
{
    /// <summary>Whose time is free, and for how long it is kept.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<Attendance>()
        .AddSingleton<BookedTime>()
        .AddSingleton<SlotSearches>()
        .AddSingleton<HoldService>();
}
