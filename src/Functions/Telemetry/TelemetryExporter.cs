using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

/// <summary>One place to which telemetry goes, as each signal's builder is told of it.</summary>
internal sealed record TelemetryExporter(Action<TracerProviderBuilder> Traces, Action<MeterProviderBuilder> Metrics, Action<OpenTelemetryLoggerOptions> Logs);
