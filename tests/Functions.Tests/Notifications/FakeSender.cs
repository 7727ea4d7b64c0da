using System.Collections.Concurrent;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Tests.Notifications;

/// <summary>Delivers each key once, as the contract of <see cref="IEmailSender"/> demands, and counts how often it was asked.</summary>
internal sealed class FakeSender : IEmailSender
{
    private readonly ConcurrentDictionary<string, EmailMessage> _delivered = new();
    private int _asked;

    public IReadOnlyCollection<EmailMessage> Delivered => [.. _delivered.Values.OrderBy(message => message.To, StringComparer.Ordinal)];

    public int Asked => _asked;

    /// <summary>Refuses the first message to this address.</summary>
    public string? RefusesOnce { get; set; }

    /// <summary>What happens before a message is taken.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Before();
        Interlocked.Increment(ref _asked);
        if (message.To == RefusesOnce)
        {
            RefusesOnce = null;
            throw new HttpRequestException("The mail service is busy.");
        }

        _delivered.TryAdd(message.Key, message);
    }
}
