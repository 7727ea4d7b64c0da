using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Http;

internal static class HttpRegistration
{
    /// <summary>How requests are read and answered.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddValidatorsFromAssembly(typeof(App).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true)
        .AddSingleton<IdempotentCreates>()
        // The framework writes a line for each answer, with the name of the file: documents are named after people.
        .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Http.Result", LogLevel.Warning));
}
