using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Evaluation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Evaluation;

internal static class EvaluationRegistration
{
    /// <summary>Evaluation of interviews by a language model, where settings name one.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEvaluator(configuration).AddAnswerJudge().AddSingleton<EvaluationRun>().AddSingleton<EvaluationReader>();
        return services.Any(service => service.ServiceType == typeof(IEvaluator))
            ? services.AddSingleton(new EventQueue(QueueMessages.EvaluationsQueue, DeliveryChannel.Evaluation, EvaluationRun.Handles))
            : services;
    }
}
