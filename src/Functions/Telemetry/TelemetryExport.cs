using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

/// <summary>Exports from the start of the app to its end, and what is left then too.</summary>
internal sealed class TelemetryExport(IReadOnlyList<TelemetryExporter> exporters) : IHostedService
{
    /// <summary>The app's own, the worker's, the durable client's and its transport's, and those of the libraries that talk to others.</summary>
    private static readonly string[] _sources =
    [
        Traces.SourceName, "Interviews.Store", "Microsoft.Azure.Functions.Worker", "Microsoft.DurableTask", "Grpc.Net.Client", "Microsoft.AspNetCore", "System.Net.Http", "Azure.*",
    ];

    private static readonly string[] _meters = [InterviewMetrics.MeterName, "Interviews.Store"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public static ResourceBuilder Resource { get; } = ResourceBuilder.CreateDefault().AddService("interviews", autoGenerateServiceInstanceId: false).AddEnvironmentVariableDetector();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var tracing = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource).AddSource(_sources);
        var metering = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource).AddMeter(_meters);
        foreach (var exporter in exporters)
        {
            exporter.Traces(tracing);
            exporter.Metrics(metering);
        }

        (_traces, _metrics) = (tracing.Build(), metering.Build());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        return Task.CompletedTask;
    }
}
