using Interviews.Domain.Planning.Loops;
using Interviews.Functions.Planning.Automatic;
using Interviews.Functions.Planning.Bulk;
using Interviews.Functions.Planning.Loops;
using Interviews.Functions.Planning.Plans;
using Interviews.Functions.Planning.SelfScheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Planning;

internal static class PlanningRegistration
{
    /// <summary>Interviews that find their own time and people, and many at once.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<Panels>()
        .AddSingleton<AutomaticPlanner>()
        .AddSingleton(new LoopPlanner())
        .AddSingleton<LoopSearch>()
        .AddSingleton<PlannedPanels>()
        .AddSingleton<BulkScheduler>()
        .AddSingleton<LinkTokens>()
        .AddSingleton<LinkUrls>()
        .AddSingleton<SelfScheduleLinks>()
        .AddSingleton<SelfScheduler>();
}
