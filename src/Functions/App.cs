using Interviews.Domain.Calendars;
using Interviews.Functions.Access;
using Interviews.Functions.Calendars;
using Interviews.Functions.DeadLetters;
using Interviews.Functions.Directory;
using Interviews.Functions.Feedback;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Notifications;
using Interviews.Infrastructure.Access;
using Interviews.Infrastructure.Calendars;
using Interviews.Infrastructure.Notifications;
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
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ErrorMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(FunctionPolicies.Of(typeof(App).Assembly));
        services.AddAccess(builder.Configuration);
        services.AddStore(builder.Configuration);
        services.AddNotifications(builder.Configuration);
        services.AddCalendars(builder.Configuration);
        services.AddSingleton(new Channels(Calendar: services.Any(service => service.ServiceType == typeof(ICalendar))));
        services.AddSingleton(LifecycleConfiguration.Read(builder.Configuration));
        services.AddSingleton<IdempotentCreates>();
        services.AddSingleton<InterviewService>();
        services.AddSingleton<InterviewLists>();
        services.AddSingleton<InterviewerDirectory>();
        services.AddSingleton<InterviewMessages>();
        services.AddSingleton<FeedbackService>();
        services.AddSingleton<DeliveryReports>();
        services.AddSingleton<DeadLetterBox>();
        services.AddSingleton<PoisonMessages>();
        services.AddSingleton<IReplayable, DispatchInterviewEvents>();
        services.AddSingleton<IReplayable, PoisonNotifications>();
        services.AddSingleton<IReplayable, PoisonCalendars>();
        services.AddSingleton<CalendarSync>();
        services.AddSingleton<DirectoryService>();
    }
}
