using Interviews.Domain.Practice;
using Interviews.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Practice.Pacing;

/// <summary>
/// The clock of one practice interview (REQ-QUE-14): waits until the time of a question is up, or until nobody has come back for long enough, and looks again at every step.
/// What is due is decided from the interview as it is then, so a signal that comes late, twice or never does no harm.
/// </summary>
public sealed class PracticeCourse(PracticeService practices, PracticeSettings settings)
{
    public const string Stepped = nameof(Stepped);

    public static string InstanceId(Guid practiceId) => $"practice-{practiceId}";

    [Function(nameof(PracticeCourse))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var practice = context.GetInput<PracticeMessage>()!;
        var stepped = context.WaitForExternalEvent<string>(Stepped);
        while (await context.CallActivityAsync<DateTime?>(nameof(PassPracticeTime), practice, RetryPolicies.LongRunning) is { } due)
        {
            using var losing = new CancellationTokenSource();
            if (await Task.WhenAny(stepped, context.CreateTimer(due, losing.Token)) == stepped)
            {
                // Not CancelAsync: its callbacks run on another thread, and an orchestrator may await nothing but what its context gave it.
                losing.Cancel();
                stepped = context.WaitForExternalEvent<string>(Stepped);
            }
        }
    }

    /// <summary>Carries out what is due.</summary>
    /// <returns>UTC: when to look again; <c>null</c> when the interview is over or gone.</returns>
    [Function(nameof(PassPracticeTime))]
    public async Task<DateTime?> PassPracticeTime([ActivityTrigger] PracticeMessage message, CancellationToken cancellationToken) =>
        (await practices.PassTimeAsync(message.OrganizationId, message.PracticeId, cancellationToken))?.NextDue(settings)?.ToDateTimeUtc();
}
