using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

#pragma warning disable S3251 // where the build has no exporter to Application Insights there is nothing to add, and nothing is what the call does then

/// <summary>Exports traces, metrics and logs where settings ask for it: to an OpenTelemetry collector, to Application Insights, or both. Nothing is collected where they do not.</summary>
internal static partial class TelemetryRegistration
{
    private const string StoreSource = "Interviews.Store";

    /// <summary>The app's own, the durable client's and its transport's, and those of the libraries that talk to others; the worker's comes with its defaults.</summary>
    private static readonly string[] _sources = [Traces.SourceName, StoreSource, "Microsoft.DurableTask", "Grpc.Net.Client", "Azure.*"];

    /// <exception cref="SettingsException">A setting makes no sense.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var exports = new List<Action<IOpenTelemetryBuilder>>();
        if (TelemetrySettings.Read(configuration) is { } collector)
        {
            // Headers and limits are read from the configuration there, by the names that OpenTelemetry gives them.
            exports.Add(telemetry => telemetry.UseOtlpExporter(collector.Protocol, collector.Endpoint));
        }

        AddAzureMonitor(configuration, exports);
        if (exports.Count > 0)
        {
            var telemetry = Collect(services);
            exports.ForEach(export => export(telemetry));
        }

        return services;
    }

    private static IOpenTelemetryBuilder Collect(IServiceCollection services) => services.AddOpenTelemetry()
        // Among other things the host is told that the app writes its own log lines.
        .UseFunctionsWorkerDefaults()
        .ConfigureResource(resource => resource.AddService("interviews", autoGenerateServiceInstanceId: false).AddEnvironmentVariableDetector())
        .WithTracing(traces => traces
            .AddSource(_sources)
            .AddAspNetCoreInstrumentation()
            // Unfiltered: a span that is left out would still be the parent of what the other side does, and leave a hole in the tree.
            .AddHttpClientInstrumentation())
        .WithMetrics(metrics => metrics.AddMeter(InterviewMetrics.MeterName, StoreSource));

    /// <summary>Implemented where the exporter to Application Insights is part of the build.</summary>
    static partial void AddAzureMonitor(IConfiguration configuration, List<Action<IOpenTelemetryBuilder>> exports);
}
