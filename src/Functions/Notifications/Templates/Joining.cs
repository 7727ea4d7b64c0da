using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>How to get there.</summary>
/// <param name="Link">http or https only.</param>
/// <param name="Manner">Says how the parties meet when there is neither link nor place.</param>
public sealed record Joining(string? Link, string? Place, string? Manner)
{
    /// <returns><c>null</c> for messages whose reader has nowhere to go (any more).</returns>
    internal static Joining? Of(MessageKind kind, InterviewDetails details)
    {
        if (kind is not (MessageKind.Scheduled or MessageKind.Reminder or MessageKind.Rescheduled or MessageKind.StartNudge))
            return null;

        var link = DisplayText.WebLink(details.MeetingUrl);

        // A link that cannot be followed, such as a dial-in, is still worth reading.
        var place = DisplayText.Inline(details.Location) ?? (link is null ? DisplayText.Inline(details.MeetingUrl) : null);
        return new Joining(link, place, link is null && place is null ? Wording.Of(details.Mode) : null);
    }
}
