using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Responses.Speech;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Evaluation.Embedded;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Evaluation;

public static class EvaluatorRegistration
{
    /// <summary>
    /// Registers an <see cref="IEvaluator"/> where settings name one, and an <see cref="ITranscriber"/> where they name a model for speech too. A <see cref="TokenCredential"/>
    /// or <see cref="PipelineTransport"/> among the services goes before the usual one.
    /// </summary>
    /// <exception cref="SettingsException">A setting under <c>Evaluation</c> is wrong.</exception>
    public static IServiceCollection AddEvaluator(this IServiceCollection services, IConfiguration configuration)
    {
        if (EvaluatorSettings.Read(configuration) is not { } settings)
        {
            return services;
        }

        services.AddSingleton<IEvaluator>(provider => new LimitedEvaluator(
            new ChatEvaluator(settings, CredentialOf(settings, provider), provider.GetService<PipelineTransport>(), provider.GetExternalClock()),
            settings.Limits,
            provider.GetRequiredService<IStore>(),
            provider.GetRequiredService<StoreUpdates>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetExternalClock()));
        return settings.SpeechDeployment is not { } speech ? services : services.AddSingleton<ITranscriber>(provider => new LimitedTranscriber(
            new AudioTranscriber(settings, speech, CredentialOf(settings, provider), provider.GetService<PipelineTransport>(), provider.GetExternalClock()),
            settings.Limits,
            provider.GetRequiredService<IStore>(),
            provider.GetRequiredService<StoreUpdates>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Registers the judge of answers, which works without a model (REQ-EVA-20).</summary>
    public static IServiceCollection AddAnswerJudge(this IServiceCollection services) => services.AddSingleton<IAnswerJudge, EmbeddedAnswerJudge>();

    private static TokenCredential? CredentialOf(EvaluatorSettings settings, IServiceProvider provider) =>
        settings is { ApiKey: null, Provider: EvaluatorProvider.AzureOpenAI } ? provider.GetService<TokenCredential>() ?? new DefaultAzureCredential() : null;
}
