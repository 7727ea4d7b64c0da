using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Directory;

internal static class DirectoryRegistration
{
    /// <summary>People with their busy times, candidates, jobs, rooms, and the organization itself.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<DirectoryService>()
        .AddSingleton<JobTemplates>()
        .AddSingleton<BusyCalendarService>()
        .AddSingleton<InterviewerDirectory>()
        .AddSingleton<RoomDirectory>();
}
