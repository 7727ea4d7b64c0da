using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>Writes a message to one recipient, with times in their time zone and the text for their audience.</summary>
public sealed class MessageComposer(InterviewLinks links, NotificationSettings settings)
{
    /// <exception cref="ArgumentOutOfRangeException">The recipient is a candidate, and messages of this kind are not sent to candidates.</exception>
    public EmailMessage Compose(MessageKind kind, MessageFacts facts, Recipient recipient, EffectKey key)
    {
        IMessageModel model = recipient.Audience switch
        {
            Audience.Candidate => CandidateModel.From(kind, facts, recipient, links, settings),
            Audience.Internal => InternalModel.From(kind, facts, recipient, links),
        };
        var (subject, text, html) = MessageTemplates.Render(kind, recipient.Audience, model);
        return new EmailMessage(key.ToString(), recipient.Email, recipient.Name, subject, text, html) { ReplyTo = facts.Contact };
    }
}
