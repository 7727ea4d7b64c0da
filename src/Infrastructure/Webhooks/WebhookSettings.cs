using System.Globalization;
using Interviews.Domain.Webhooks;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Webhooks;

/// <summary>The settings under <c>Webhooks</c>.</summary>
public sealed record WebhookSettings
{
    private const string PortsSetting = "Webhooks:Ports";

    public WebhookTargets Targets { get; init; } = new();

    /// <summary>How long a receiver may take to answer, from looking up its name to the headers of its answer.</summary>
    public Duration Timeout { get; init; } = Duration.FromSeconds(15);

    /// <exception cref="SettingsException">One of them is wrong.</exception>
    public static WebhookSettings Read(IConfiguration configuration)
    {
        var defaults = new WebhookSettings();
        return new WebhookSettings
        {
            Targets = new WebhookTargets
            {
                Ports = configuration.List(PortsSetting) is { Count: > 0 } ports ? [.. ports.Select(Port)] : defaults.Targets.Ports,
                AllowPrivateAddresses = configuration.Flag("Webhooks:AllowPrivateAddresses"),
            },
            Timeout = configuration.Duration("Webhooks:Timeout", defaults.Timeout, Duration.FromSeconds(1), Duration.FromSeconds(60)),
        };
    }

    private static int Port(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
        ? port
        : throw new SettingsException(PortsSetting, $"must be port numbers from 1 to 65535, separated by commas, not '{text}'.");
}
