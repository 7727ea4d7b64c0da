using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>Writes a message to one recipient, in their time zone and for their audience.</summary>
public sealed class MessageComposer(MessageTemplates templates, InterviewLinks links, NotificationSettings settings)
{
    /// <exception cref="ArgumentOutOfRangeException">The kind is not meant for candidates, yet the recipient is one.</exception>
    public EmailMessage Compose(MessageKind kind, MessageFacts facts, Recipient recipient, EffectKey key)
    {
        IMessageModel model = recipient.Audience switch
        {
            Audience.Candidate => CandidateModel.From(kind, facts, recipient, links, settings),
            Audience.Internal => InternalModel.From(kind, facts, recipient, links),
        };
        var (subject, text, html) = templates.Render(kind, recipient.Audience, model);
        return new EmailMessage(key.ToString(), recipient.Email, recipient.Name, subject, text, html);
    }
}
