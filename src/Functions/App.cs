using FluentValidation;
using Interviews.Domain.Calendars;
using Interviews.Domain.Evaluation;
using Interviews.Functions.Access;
using Interviews.Functions.Analytics;
using Interviews.Functions.Analytics.Projection;
using Interviews.Functions.Analytics.Rebuild;
using Interviews.Functions.Analytics.Reports;
using Interviews.Functions.Calendars;
using Interviews.Functions.Directory;
using Interviews.Functions.Documents;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Documents.Parts;
using Interviews.Functions.Evaluation;
using Interviews.Functions.Feedback;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Notifications;
using Interviews.Functions.Telemetry;
using Interviews.Functions.Webhooks;
using Interviews.Infrastructure.Access;
using Interviews.Infrastructure.Calendars;
using Interviews.Infrastructure.Documents;
using Interviews.Infrastructure.Evaluation;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Webhooks;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions;

/// <summary>What the app is made of.</summary>
public static class App
{
    public static void Configure(FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ErrorMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(FunctionPolicies.Of(typeof(App).Assembly));
        // The framework writes a line for each answer, with the name of the file: documents are named after people.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Http.Result", LogLevel.Warning));
        services.AddTelemetry(builder.Configuration);
        services.AddValidatorsFromAssembly(typeof(App).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddAccess(builder.Configuration);
        services.AddStore(builder.Configuration);
        services.AddBlobs(builder.Configuration);
        services.AddEmail(builder.Configuration);
        services.AddNotifications(builder.Configuration);
        services.AddWebhooks(builder.Configuration);
        services.AddCalendars(builder.Configuration);
        services.AddEvaluator(builder.Configuration);
        services.AddSingleton(new Channels(
            Calendar: services.Any(service => service.ServiceType == typeof(ICalendar)),
            Evaluation: services.Any(service => service.ServiceType == typeof(IEvaluator))));
        services.AddSingleton(LifecycleConfiguration.Read(builder.Configuration));
        services.AddSingleton<IdempotentCreates>();
        services.AddSingleton<InterviewService>();
        services.AddSingleton<InterviewLists>();
        services.AddSingleton<InterviewerDirectory>();
        services.AddSingleton<InterviewEventReader>();
        services.AddSingleton<InterviewMessages>();
        services.AddSingleton<FeedbackService>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<DeadLetterStore>();
        services.AddSingleton<FeedWatch>();
        services.AddSingleton<PoisonMessages>();
        services.AddSingleton<IReplayable, DispatchInterviewEvents>();
        services.AddSingleton<IReplayable, PoisonNotifications>();
        services.AddSingleton<IReplayable, PoisonWebhooks>();
        services.AddSingleton<IReplayable, UndeliveredWebhooks>();
        services.AddSingleton<WebhookRegistry>();
        services.AddSingleton<WebhookStandings>();
        services.AddSingleton<IReplayable, PoisonCalendars>();
        services.AddSingleton<CalendarSync>();
        services.AddSingleton<IReplayable, PoisonEvaluations>();
        services.AddSingleton<EvaluationRun>();
        services.AddSingleton<EvaluationReader>();
        services.AddSingleton<DirectoryService>();
        services.AddSingleton(DocumentConfiguration.Read(builder.Configuration));
        services.AddSingleton<DocumentService>();
        services.AddSingleton<PendingBlobs>();
        services.AddSingleton<PartialUploads>();
        services.AddSingleton<IReplayable, ProjectAnalytics>();
        services.AddSingleton<AnalyticsProjector>();
        services.AddSingleton<GenerationStore>();
        services.AddSingleton<MetricsReader>();
        services.AddSingleton<BlindReports>();
        services.AddSingleton<AnalyticsRequests>();
        services.AddSingleton<RebuildOperations>();
    }
}
