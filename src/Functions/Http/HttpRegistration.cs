using FluentValidation;
using Interviews.Functions.Http.Cors;
using Interviews.Functions.Http.Limits;
using Interviews.Functions.Http.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Http;

internal static class HttpRegistration
{
    /// <summary>Found once in a process.</summary>
    private static readonly IServiceCollection _validators =
        new ServiceCollection().AddValidatorsFromAssembly(typeof(App).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);

    /// <summary>How requests are read and answered.</summary>
    public static IServiceCollection AddHttp(this IServiceCollection services, IConfiguration configuration) => services
        .Add(_validators)
        .AddSingleton<IdempotentCreates>()
        .AddSingleton<StorePages>()
        .AddSingleton(FunctionRoutes.Of(typeof(App).Assembly))
        .AddSingleton(CorsOrigins.Read(configuration))
        .AddSingleton(RateLimits.Read(configuration))
        .AddSingleton<RateLimiter>()
        // The framework writes a line for each answer, with the name of the file: documents are named after people.
        .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Http.Result", LogLevel.Warning));
}
