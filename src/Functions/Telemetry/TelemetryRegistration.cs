using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

/// <summary>Exports traces, metrics and logs where settings ask for it. Nothing is collected where they do not.</summary>
internal static class TelemetryRegistration
{
    /// <exception cref="SettingsException">A setting makes no sense.</exception>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (TelemetrySettings.Read(configuration) is not { } settings)
        {
            return;
        }

        services.AddSingleton<IHostedService>(_ => new TelemetryExport(
            traces => traces.AddOtlpExporter(options => settings.Apply(options, "traces")),
            metrics => metrics.AddOtlpExporter(options => settings.Apply(options, "metrics"))));
        services.AddLogging(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(TelemetryExport.Resource);
            options.AddOtlpExporter(exporter => settings.Apply(exporter, "logs"));
        }));
    }
}
