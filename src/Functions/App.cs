using System.Globalization;
using Interviews.Functions.Access;
using Interviews.Functions.Analytics;
using Interviews.Functions.Calendars;
using Interviews.Functions.Directory;
using Interviews.Functions.Documents;
using Interviews.Functions.Evaluation;
using Interviews.Functions.Feedback;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Cors;
using Interviews.Functions.Http.Limits;
using Interviews.Functions.Interviews;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Messaging;
using Interviews.Functions.Notifications;
using Interviews.Functions.Planning;
using Interviews.Functions.Responses;
using Interviews.Functions.Practice;
using Interviews.Functions.Questions;
using Interviews.Functions.Scheduling;
using Interviews.Functions.Telemetry;
using Interviews.Functions.Webhooks;
using Interviews.Infrastructure.Access;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Interviews.Functions;

/// <summary>What the app is made of.</summary>
public static class App
{
    public static void Configure(FunctionsApplicationBuilder builder)
    {
        // No answer, mail or stored text may depend on the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<CorsMiddleware>();
        builder.UseMiddleware<ErrorMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<RateLimitMiddleware>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton(FunctionPolicies.Of(typeof(App).Assembly))
            .AddTelemetry(builder.Configuration)
            .AddAccess(builder.Configuration)
            .AddStore(builder.Configuration)
            .AddHttp(builder.Configuration)
            .AddMessaging()
            .AddScheduling()
            .AddInterviews(builder.Configuration)
            .AddPlanning()
            .AddLifecycle(builder.Configuration)
            .AddFeedback()
            .AddResponses()
            .AddQuestions()
            .AddDirectory()
            .AddNotifications(builder.Configuration)
            .AddWebhooks(builder.Configuration)
            .AddCalendars(builder.Configuration)
            .AddEvaluation(builder.Configuration)
            .AddDocuments(builder.Configuration)
            .AddPractice(builder.Configuration)
            .AddAnalytics();
    }
}
