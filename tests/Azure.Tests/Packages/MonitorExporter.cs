namespace Interviews.Azure.Tests.Packages;

/// <summary>What the app uses of <c>Azure.Monitor.OpenTelemetry.Exporter</c>, which not every registry has; declared as in its sources.</summary>
internal static class MonitorExporter
{
    public const string Source = """
        using System;
        using Azure.Core;
        using OpenTelemetry.Logs;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Azure.Monitor.OpenTelemetry.Exporter
        {
            public class AzureMonitorExporterOptions : ClientOptions
            {
                public TokenCredential? Credential { get; set; }

                public string ConnectionString { get; set; } = null!;
            }

            public static class AzureMonitorExporterExtensions
            {
                public static TracerProviderBuilder AddAzureMonitorTraceExporter(
                    this TracerProviderBuilder builder, Action<AzureMonitorExporterOptions>? configure = null, TokenCredential? credential = null, string? name = null) => throw null!;

                public static MeterProviderBuilder AddAzureMonitorMetricExporter(
                    this MeterProviderBuilder builder, Action<AzureMonitorExporterOptions>? configure = null, TokenCredential? credential = null, string? name = null) => throw null!;

                public static OpenTelemetryLoggerOptions AddAzureMonitorLogExporter(
                    this OpenTelemetryLoggerOptions loggerOptions, Action<AzureMonitorExporterOptions>? configure = null, TokenCredential? credential = null) => throw null!;
            }
        }
        """;
}
