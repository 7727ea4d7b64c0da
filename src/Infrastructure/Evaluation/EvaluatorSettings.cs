using Interviews.Domain.Evaluation.Allowance;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>The settings under <c>Evaluation</c>.</summary>
/// <param name="Endpoint">Of an Azure OpenAI resource, without a path; a gateway in front of it may have one. Of another service, with its path, such as <c>/v1</c>.</param>
/// <param name="Deployment">The name under which the service has the model.</param>
public sealed record EvaluatorSettings(Uri Endpoint, string Deployment)
{
    private const string EndpointSetting = "Evaluation:Endpoint";

    private const string ProviderSetting = "Evaluation:Provider";

    /// <summary>What the resource's page in the portal shows after its address; the client has paths of its own.</summary>
    private const string ShownPath = "/openai/v1";

    public EvaluatorProvider Provider { get; init; }

    /// <summary>What all instances together may ask and use.</summary>
    public ModelLimits Limits { get; init; } = new(100, null);

    /// <summary>The name under which the service has a model for speech; <c>null</c> when recordings are not transcribed.</summary>
    public string? SpeechDeployment { get; init; }

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

        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
        {
            throw new SettingsException(EndpointSetting, "must be an https address, or one of this machine: what people wrote goes there.");
        }

        var provider = ProviderOf(configuration);
        var key = configuration.Optional("Evaluation:ApiKey");
        if (provider == EvaluatorProvider.OpenAI && key is null && !endpoint.IsLoopback)
        {
            throw new SettingsException("Evaluation:ApiKey", "is required for a service that is neither Azure OpenAI nor on this machine.");
        }

        var address = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var isShown = provider == EvaluatorProvider.AzureOpenAI && address.EndsWith(ShownPath, StringComparison.OrdinalIgnoreCase);
        return new EvaluatorSettings(new Uri(isShown ? address[..^ShownPath.Length] : address), configuration.Required("Evaluation:Deployment"))
        {
            Provider = provider,
            Limits = new ModelLimits(
                configuration.Integer("Evaluation:CallsPerMinute", 100, 1, 100_000),
                configuration.Integer("Evaluation:TokensPerDay", 0, 0, int.MaxValue) is > 0 and var tokens ? tokens : null),
            SpeechDeployment = configuration.Optional("Evaluation:SpeechDeployment"),
            ApiKey = key,
            Timeout = configuration.Duration("Evaluation:Timeout", Duration.FromMinutes(2), Duration.FromSeconds(5), Duration.FromMinutes(4)),
        };
    }

    private static EvaluatorProvider ProviderOf(IConfiguration configuration) => configuration.Optional(ProviderSetting) switch
    {
        null => EvaluatorProvider.AzureOpenAI,
        var name when Enum.TryParse<EvaluatorProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider) && !char.IsAsciiDigit(name[0]) => provider,
        var other => throw new SettingsException(ProviderSetting, $"must be {string.Join(" or ", Enum.GetNames<EvaluatorProvider>())}, not '{other}'."),
    };

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Deployment} at {Endpoint}";
}

/// <summary>Whose chat completions they are.</summary>
public enum EvaluatorProvider
{
    AzureOpenAI,

    /// <summary>OpenAI, or any service that is compatible with it.</summary>
    OpenAI,
}
