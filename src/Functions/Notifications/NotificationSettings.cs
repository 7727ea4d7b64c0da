using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Notifications;

/// <summary>The settings that change the text of messages.</summary>
/// <param name="UsesLanguageModel">Whether a language model helps to evaluate interviews, of which candidates are informed (REQ-EVA-12).</param>
public sealed record NotificationSettings(bool UsesLanguageModel)
{
    public static NotificationSettings Read(IConfiguration configuration) => new(configuration.Optional("Evaluation:Endpoint") is not null);
}
