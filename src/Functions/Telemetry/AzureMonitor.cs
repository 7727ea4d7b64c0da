using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Interviews.Functions.Telemetry;

/// <content>Application Insights, by the settings that the Functions host reads for itself. Part of builds with the property of that name.</content>
internal static partial class TelemetryRegistration
{
    private const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary><c>Authorization=AAD</c>, and <c>ClientId=…</c> of the identity where it is not the default one, separated by semicolons. Without it the connection string is all.</summary>
    private const string AuthenticationSetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    static partial void AddAzureMonitor(IConfiguration configuration, List<Action<IOpenTelemetryBuilder>> exports)
    {
        if (configuration[ConnectionSetting] is not { Length: > 0 } connection)
        {
            return;
        }

        var credential = Credential(configuration[AuthenticationSetting]);
        // One by one: all at once would add live metrics, and the formatted message to every log line.
        exports.Add(telemetry => telemetry
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Apply))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Apply))
            .WithLogging(logs => logs.AddAzureMonitorLogExporter(Apply)));

        void Apply(AzureMonitorExporterOptions options) => (options.ConnectionString, options.Credential) = (connection, credential);
    }

    private static DefaultAzureCredential? Credential(string? authentication)
    {
        if (string.IsNullOrEmpty(authentication))
        {
            return null;
        }

        const string clientId = "ClientId=";
        var identity = authentication.Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(clientId, StringComparison.OrdinalIgnoreCase));
        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = identity?[clientId.Length..] });
    }
}
