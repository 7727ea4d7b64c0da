using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Lifecycle;

internal static class LifecycleRegistration
{
    /// <summary>Reminders, nudges and the collection of feedback.</summary>
    public static IServiceCollection AddLifecycle(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(LifecycleConfiguration.Read(configuration));
}
