using System.Collections.Concurrent;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Tests.Notifications;

/// <summary>Delivers each key once, as the contract of <see cref="IEmailSender"/> requires, and counts the calls.</summary>
internal sealed class FakeSender : IEmailSender
{
    private readonly ConcurrentDictionary<string, EmailMessage> _delivered = new();
    private int _calls;

    public IReadOnlyCollection<EmailMessage> Delivered => [.. _delivered.Values.OrderBy(message => message.To, StringComparer.Ordinal)];

    public MailContact From { get; } = new("interviews@acme.example", "Interviews");

    public int Calls => _calls;

    /// <summary>The first message to this address fails.</summary>
    public string? FailsOnce { get; set; }

    /// <summary>Runs before a message is accepted.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Before();
        Interlocked.Increment(ref _calls);
        if (message.To == FailsOnce)
        {
            FailsOnce = null;
            throw new HttpRequestException("The mail service is busy.");
        }

        _delivered.TryAdd(message.Key, message);
    }
}
