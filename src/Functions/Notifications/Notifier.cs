using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications.Templates;
using NodaTime.Extensions;

namespace Interviews.Functions.Notifications;

/// <summary>
/// Sends each person their message about one occasion, once. Whatever is repeated (a replay, a retry, a redelivered event, a second worker),
/// the ledger and the sender's own memory of keys make it one mail.
/// </summary>
public sealed class Notifier(IStore store, IEmailSender sender, MessageComposer composer, AddresseeResolver resolver, TimeProvider time)
{
    /// <summary>Writes to everybody who was not yet written to, at once: nobody waits for another's mailbox. A failure with one recipient does not keep the message from the others.</summary>
    /// <param name="occasion">Which effect of the interview's revision this is, such as <c>reminder-PT24H</c> or <c>cancelled@7</c>; part of the key.</param>
    /// <param name="facts">Job, candidate and people are looked up in the directory where they are not given.</param>
    /// <returns>How many messages this call handed to the sender.</returns>
    /// <exception cref="AggregateException">
    /// Some were not sent, or not recorded; a repeat of the call sends what is missing and only that. Each inner exception names the effect's key.
    /// </exception>
    public async Task<int> NotifyAsync(
        MessageKind kind, string occasion, IReadOnlyList<Addressee> addressees, MessageFacts facts, CancellationToken cancellationToken)
    {
        var (recipients, known) = await resolver.ResolveAsync(addressees, facts, cancellationToken);
        var due = await WithoutDoneAsync(recipients, occasion, facts, cancellationToken);
        var attempts = await Task.WhenAll(due.Select(AttemptAsync));
        var failures = attempts.OfType<Exception>().ToList();
        return failures.Count == 0
            ? due.Count
            : throw new AggregateException($"{failures.Count} of {due.Count} messages about {occasion} failed.", failures);

        async Task<Exception?> AttemptAsync((Recipient Recipient, EffectKey Key) each)
        {
            try
            {
                await SendAsync(composer.Compose(kind, known, each.Recipient, each.Key), facts.Interview.OrganizationId, cancellationToken);
                return null;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                return new InvalidOperationException($"Message {each.Key} was not sent, or not recorded.", failure);
            }
        }
    }

    private async Task<IReadOnlyList<(Recipient Recipient, EffectKey Key)>> WithoutDoneAsync(
        IReadOnlyList<Recipient> recipients, string occasion, MessageFacts facts, CancellationToken cancellationToken)
    {
        if (recipients.Count == 0)
            return [];

        var keyed = recipients.Select(recipient => (Recipient: recipient, Key: EffectKeys.Of(facts, occasion, recipient))).ToList();
        var entries = await store.ReadManyAsync<LedgerEntry>(
            facts.Interview.OrganizationId, [.. keyed.Select(each => LedgerEntry.DocumentId(each.Key.ToString()))], cancellationToken);
        var done = entries.Select(entry => entry.Value.Key).ToHashSet();
        return [.. keyed.Where(each => !done.Contains(each.Key.ToString()))];
    }

    private async Task SendAsync(EmailMessage message, string organizationId, CancellationToken cancellationToken)
    {
        await sender.SendAsync(message, cancellationToken);

        // A conflict means that another run recorded the same effect first; the sender knew the key, so there was one mail.
        var entry = new LedgerEntry(organizationId, message.Key, time.GetCurrentInstant());
        await store.CommitAsync(organizationId, [new Write.Create(entry, NotificationSettings.LedgerLifetime)], cancellationToken);
    }
}
