using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.Infrastructure.Access;

public static class AccessRegistration
{
    /// <summary>Registers <see cref="AccessSettings"/> and <see cref="ITokenValidator"/>. A <see cref="TimeProvider"/> must be registered.</summary>
    /// <exception cref="Settings.SettingsException">A setting of the section <c>Access</c> is missing or wrong.</exception>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(AccessSettings.Read(configuration));
        services.AddSingleton<ITokenValidator>(provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger<ITokenValidator>();
            var discovery = new Lazy<KeyDiscovery>(() => new KeyDiscovery(KeyDiscovery.CreateClient()));
            return new TokenValidator(
                provider.GetRequiredService<AccessSettings>(),
                issuer => issuer.Keys is { } keys ? new InlineKeys(keys) : new DiscoveredKeys(issuer, discovery.Value, time, logger),
                time);
        });
        return services;
    }
}
