using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Timers;

/// <summary>Work that lets a test see when it is done: by a schedule, and by messages that lead to others or wait for the clock.</summary>
public sealed class ClockFunctions(Journal journal, TimeProvider time)
{
    public static string[] Names { get; } = [nameof(HalfHourly), nameof(Links)];

    [Function(nameof(HalfHourly))]
    public void HalfHourly([TimerTrigger("0 */30 * * * *")] TimerInfo timer) => journal.Add($"{time.GetUtcNow():HH:mm} timer");

    [Function(nameof(Links))]
    [QueueOutput("work")]
    public async Task<string?> Links([QueueTrigger("work")] string text)
    {
        journal.Add($"{time.GetUtcNow():HH:mm} {text}");
        if (text == "waits")
        {
            await Task.Delay(TimeSpan.FromMinutes(10), time);
            journal.Add($"{time.GetUtcNow():HH:mm} waited");
        }

        return text switch
        {
            "chain" => "link 1",
            "link 1" => "link 2",
            "link 2" => "link 3",
            _ => null,
        };
    }
}
