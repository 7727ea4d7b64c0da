using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Queues;

/// <summary>Functions that differ by what they do with their message.</summary>
public sealed class QueueFunctions(Journal journal, Together together, Gate gate)
{
    [Function(nameof(Greets))]
    public void Greets([QueueTrigger("greetings")] Greeting greeting, int dequeueCount, DateTimeOffset insertionTime) =>
        journal.Add($"{greeting.Name} {greeting.Times} attempt {dequeueCount}{(insertionTime > DateTimeOffset.UnixEpoch ? "" : " inserted never")}");

    [Function(nameof(Fails))]
    public async Task Fails([QueueTrigger("failing")] string message, FunctionContext context)
    {
        var attempt = Convert.ToInt32(context.BindingContext.BindingData["DequeueCount"], System.Globalization.CultureInfo.InvariantCulture);
        journal.Add($"{message} {attempt}");
        await Task.Yield();
        if (message == "always" || attempt == 1)
        {
            throw new InvalidOperationException("failed");
        }
    }

    [Function(nameof(Poison))]
    public void Poison([QueueTrigger("failing-poison")] string message) => journal.Add($"poison {message}");

    [Function(nameof(RunsTogether))]
    public async Task RunsTogether([QueueTrigger("together")] string message)
    {
        await together.EnterAsync();
        journal.Add(message);
    }

    /// <summary>Stays at the first attempt until it is told to go.</summary>
    [Function(nameof(Patient))]
    public async Task Patient([QueueTrigger("patient")] string message, int dequeueCount, CancellationToken cancellationToken)
    {
        if (dequeueCount == 1)
        {
            journal.Add("entered");
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        journal.Add($"{message} attempt {dequeueCount}");
    }

    /// <summary>Ends in good order when it is told to, at the first attempt.</summary>
    [Function(nameof(Obliging))]
    public async Task Obliging([QueueTrigger("obliging")] string message, int dequeueCount, CancellationToken cancellationToken)
    {
        if (dequeueCount == 1)
        {
            await journal.CancelledAsync(message, cancellationToken);
        }
        else
        {
            journal.Add($"{message} attempt {dequeueCount}");
        }
    }

    /// <summary>Heeds no token at all.</summary>
    [Function(nameof(Stubborn))]
    public async Task Stubborn([QueueTrigger("stubborn")] string message, int dequeueCount)
    {
        journal.Add($"{message} attempt {dequeueCount}");
        if (dequeueCount == 1)
        {
            await gate.Opened;
        }
    }

    [Function(nameof(Waiting))]
    public void Waiting([QueueTrigger("waiting")] string text) => journal.Add(text);
}

public sealed record Greeting(string Name, int Times);
