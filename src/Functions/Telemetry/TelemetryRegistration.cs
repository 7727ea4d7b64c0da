using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

#pragma warning disable S3251 // where the build has no exporter to Application Insights there is nothing to add, and nothing is what the call does then

/// <summary>Exports traces, metrics and logs where settings ask for it: to an OpenTelemetry collector, to Application Insights, or both. Nothing is collected where they do not.</summary>
internal static partial class TelemetryRegistration
{
    /// <exception cref="SettingsException">A setting makes no sense.</exception>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var exporters = new List<TelemetryExporter>();
        AddCollector(configuration, exporters);
        AddAzureMonitor(configuration, exporters);
        if (exporters.Count == 0)
        {
            return;
        }

        // The host would otherwise write the app's log lines a second time. The schema is that of the spans' names; see docs/observability.md.
        services.Configure<WorkerOptions>(worker =>
        {
            worker.Capabilities["WorkerOpenTelemetryEnabled"] = bool.TrueString;
            worker.Capabilities["WorkerOpenTelemetrySchemaVersion"] = "1.37.0";
        });
        services.AddSingleton<IHostedService>(_ => new TelemetryExport(exporters));
        services.AddLogging(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(TelemetryExport.Resource);
            exporters.ForEach(exporter => exporter.Logs(options));
        }));
    }

    private static void AddCollector(IConfiguration configuration, List<TelemetryExporter> exporters)
    {
        if (TelemetrySettings.Read(configuration) is { } settings)
        {
            exporters.Add(new TelemetryExporter(
                traces => traces.AddOtlpExporter(options => settings.Apply(options, "traces")),
                metrics => metrics.AddOtlpExporter(options => settings.Apply(options, "metrics")),
                logs => logs.AddOtlpExporter(options => settings.Apply(options, "logs"))));
        }
    }

    /// <summary>Implemented where the exporter to Application Insights is part of the build.</summary>
    static partial void AddAzureMonitor(IConfiguration configuration, List<TelemetryExporter> exporters);
}
