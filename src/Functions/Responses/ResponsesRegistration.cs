using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Responses;

internal static class ResponsesRegistration
{
    /// <summary>What candidates answer.</summary>
    public static IServiceCollection AddResponses(this IServiceCollection services) => services.AddSingleton<ResponseService>();
}
