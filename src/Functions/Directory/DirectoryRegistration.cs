using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Directory;

internal static class DirectoryRegistration
{
    /// <summary>People, candidates, jobs and rooms.</summary>
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<DirectoryService>()
        .AddSingleton<InterviewerDirectory>()
        .AddSingleton<RoomDirectory>();
}
