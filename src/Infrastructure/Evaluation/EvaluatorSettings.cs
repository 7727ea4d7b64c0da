using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>The settings under <c>Evaluation</c>.</summary>
/// <param name="Endpoint">Of an Azure OpenAI resource, without a path; a gateway in front of it may have one.</param>
/// <param name="Deployment">The name under which the resource has the model.</param>
public sealed record EvaluatorSettings(Uri Endpoint, string Deployment)
{
    private const string EndpointSetting = "Evaluation:Endpoint";

    /// <summary>What the resource's page in the portal shows after its address; the client has paths of its own.</summary>
    private const string ShownPath = "/openai/v1";

    /// <summary><c>null</c> to sign in by Azure.Identity: a managed identity, or <c>AZURE_TENANT_ID</c> and its siblings.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long an answer may take, with everything that is tried again meanwhile.</summary>
    public Duration Timeout { get; init; } = Duration.FromMinutes(2);

    /// <returns><c>null</c> when no endpoint is named: no model evaluates anything then.</returns>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static EvaluatorSettings? Read(IConfiguration configuration)
    {
        if (configuration.Uri(EndpointSetting) is not { } endpoint)
        {
            return null;
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new SettingsException(EndpointSetting, "must be an https address: what interviewers wrote goes there.");
        }

        var address = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var resource = address.EndsWith(ShownPath, StringComparison.OrdinalIgnoreCase) ? address[..^ShownPath.Length] : address;
        return new EvaluatorSettings(new Uri(resource), configuration.Required("Evaluation:Deployment"))
        {
            ApiKey = configuration.Optional("Evaluation:ApiKey"),
            Timeout = configuration.Duration("Evaluation:Timeout", Duration.FromMinutes(2), Duration.FromSeconds(5), Duration.FromMinutes(4)),
        };
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Deployment} at {Endpoint}";
}
