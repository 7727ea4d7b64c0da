using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Interviews.Functions.Telemetry;

/// <summary>Where traces, metrics and logs go, by the names that OpenTelemetry gives these settings. Read here so that a wrong one stops the start.</summary>
/// <param name="Endpoint">Of an OTLP collector, without the signal's path.</param>
internal sealed record TelemetrySettings(Uri Endpoint, OtlpExportProtocol Protocol)
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <returns><c>null</c> when nothing is to be exported.</returns>
    /// <exception cref="SettingsException">A setting makes no sense.</exception>
    public static TelemetrySettings? Read(IConfiguration configuration)
    {
        if (configuration[EndpointSetting] is not { Length: > 0 } text)
        {
            return null;
        }

        var endpoint = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new SettingsException(EndpointSetting, $"must be an http or https address; '{text}' is none.");
        var protocol = configuration[ProtocolSetting] switch
        {
            null or "" or "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            "grpc" => OtlpExportProtocol.Grpc,
            var other => throw new SettingsException(ProtocolSetting, $"must be 'http/protobuf' or 'grpc'; '{other}' is neither."),
        };
        return new TelemetrySettings(endpoint, protocol);
    }
}
