using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace Interviews.Functions.Telemetry;

/// <summary>Where traces, metrics and logs go, by the names that OpenTelemetry gives these settings.</summary>
/// <param name="Endpoint">Of an OTLP collector, without the signal's path.</param>
/// <param name="Headers">Such as an API key: <c>name=value</c>, separated by commas.</param>
internal sealed record TelemetrySettings(Uri Endpoint, OtlpExportProtocol Protocol, string? Headers)
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string HeadersSetting = "OTEL_EXPORTER_OTLP_HEADERS";

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
        return new TelemetrySettings(endpoint, protocol, configuration[HeadersSetting]);
    }

    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>.</param>
    public void Apply(OtlpExporterOptions options, string signal)
    {
        options.Endpoint = Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri($"{Endpoint.ToString().TrimEnd('/')}/v1/{signal}");
        options.Protocol = Protocol;
        options.Headers = Headers;
    }
}
