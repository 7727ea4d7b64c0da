using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications.Templates;
using NodaTime.Extensions;

namespace Interviews.Functions.Notifications;

/// <summary>
/// Sends each recipient one message for each occasion. After a replay, a retry, a redelivery, or a call by another instance, the ledger and the
/// sender recognize the key of the message, and nothing is sent again.
/// </summary>
public sealed class Notifier(IStore store, IEmailSender sender, MessageComposer composer, Invitations invitations, AddresseeResolver resolver, MailContacts contacts, TimeProvider time)
{
    /// <summary>Sends the message to all recipients who do not have it yet, in parallel. A failure for one recipient does not affect the others.</summary>
    /// <param name="facts">The job, the candidate, and the people are read from the directory if they are not set.</param>
    /// <returns>The number of messages that this call sent.</returns>
    /// <exception cref="AggregateException">
    /// Some messages were not sent or not recorded; a repeat of the call sends only those. Each inner exception contains the key of its message.
    /// </exception>
    public async Task<int> NotifyAsync(PlannedMessage message, MessageFacts facts, CancellationToken cancellationToken)
    {
        var (recipients, known) = await resolver.ResolveAsync(message.To, facts with { Changes = message.Changes }, cancellationToken);
        var due = await UnsentAsync(await UntoldAsync(recipients, message, facts, cancellationToken), message.Occasion, facts, cancellationToken);
        var told = due.Count == 0 ? known : await contacts.AddToAsync(known, cancellationToken);
        var attempts = await Task.WhenAll(due.Select(AttemptAsync));
        var failures = attempts.OfType<Exception>().ToList();
        return failures.Count == 0
            ? due.Count
            : throw new AggregateException($"{failures.Count} of {due.Count} messages about {message.Occasion} failed.", failures);

        async Task<Exception?> AttemptAsync((Recipient Recipient, EffectKey Key) each)
        {
            try
            {
                var mail = composer.Compose(message.Kind, told, each.Recipient, each.Key) with { Attachments = invitations.For(message.Kind, told, each.Recipient) };
                await SendAsync(mail, facts.Interview, cancellationToken);
                return null;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                return new InvalidOperationException($"Message {each.Key} was not sent, or not recorded.", failure);
            }
        }
    }

    /// <returns>The recipients who have none of the messages that tell the same.</returns>
    private async Task<IReadOnlyList<Recipient>> UntoldAsync(
        IReadOnlyList<Recipient> recipients, PlannedMessage message, MessageFacts facts, CancellationToken cancellationToken)
    {
        if (message.UnlessToldBy is not { Messages.Count: > 0 } earlier || recipients.Count == 0)
        {
            return recipients;
        }

        var entries = await store.ReadManyAsync<LedgerEntry>(
            facts.Interview.OrganizationId, [.. recipients.SelectMany(KeysOf).Select(LedgerEntry.RecordId)], cancellationToken);
        var told = entries.Where(entry => entry.Value.Sequence >= earlier.Since).Select(entry => entry.Value.Key).ToHashSet();
        return [.. recipients.Where(recipient => !KeysOf(recipient).Any(told.Contains))];

        IEnumerable<string> KeysOf(Recipient recipient) =>
            earlier.Messages.Select(each => new EffectKey(facts.Interview.InterviewId, each.Revision, each.Occasion, recipient.Key).ToString());
    }

    /// <returns>The recipients whose message is not in the ledger.</returns>
    private async Task<IReadOnlyList<(Recipient Recipient, EffectKey Key)>> UnsentAsync(
        IReadOnlyList<Recipient> recipients, string occasion, MessageFacts facts, CancellationToken cancellationToken)
    {
        if (recipients.Count == 0)
        {
            return [];
        }

        var keyed = recipients.Select(recipient => (Recipient: recipient, Key: new EffectKey(facts.Interview.InterviewId, facts.Revision, occasion, recipient.Key))).ToList();
        var entries = await store.ReadManyAsync<LedgerEntry>(
            facts.Interview.OrganizationId, [.. keyed.Select(each => LedgerEntry.RecordId(each.Key.ToString()))], cancellationToken);
        var sent = entries.Select(entry => entry.Value.Key).ToHashSet();
        return [.. keyed.Where(each => !sent.Contains(each.Key.ToString()))];
    }

    private async Task SendAsync(EmailMessage message, Interview interview, CancellationToken cancellationToken)
    {
        await sender.SendAsync(message, cancellationToken);

        // A conflict means that another call recorded the same message first. The sender recognized the key, so only one mail was sent.
        var entry = new LedgerEntry(interview.OrganizationId, message.Key, time.GetCurrentInstant()) { Sequence = interview.Sequence };
        await store.CommitAsync(interview.OrganizationId, [new Write.Create(entry, LedgerEntry.Lifetime)], cancellationToken);
    }
}
