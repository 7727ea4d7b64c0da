using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Functions.Evaluation.Responses;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Evaluation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Evaluation;

internal static class EvaluationRegistration
{
    /// <summary>Evaluation of interviews by a language model, where settings name one, and of responses.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services, IConfiguration configuration) => services
        .AddEvaluator(configuration)
        .AddAnswerJudge()
        .AddSingleton<EvaluationRun>()
        .AddSingleton<EvaluationReader>()
        .AddSingleton<ResponseEvaluationRun>()
        .AddSingleton<ResponseEvaluationReader>()
        .AddSingleton(provider => new EventQueue(
            QueueMessages.EvaluationsQueue, DeliveryChannel.Evaluation, HandlesWhere(provider.GetServices<IEvaluator>().Any())));

    private static Func<InterviewEvent, bool> HandlesWhere(bool byModel) => e => EvaluationRun.Handles(e, byModel);
}
