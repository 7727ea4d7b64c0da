using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications.Templates;

namespace Interviews.Functions.Notifications;

/// <summary>Finds out who writes the mails about an interview, and whom their readers may ask.</summary>
public sealed class MailContacts(IStore store, InterviewStaff staff)
{
    /// <returns>
    /// The facts with the name of the organization and its contact. Without one, the contact is whoever scheduled the interview; without an address of theirs, there is none.
    /// </returns>
    public async Task<MessageFacts> AddToAsync(MessageFacts facts, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<Organization>(facts.Interview.OrganizationId, Organization.RecordId, cancellationToken);
        var organization = stored?.Value;
        return facts with
        {
            OrganizationName = organization?.Name,
            Contact = MailAddress.Usable(organization?.ContactEmail) is { } address
                ? new MailContact(address, organization?.Name ?? string.Empty)
                : await OrganizerAsync(facts.Interview, cancellationToken),
        };
    }

    private async Task<MailContact?> OrganizerAsync(Interview interview, CancellationToken cancellationToken) =>
        await staff.SchedulerAsync(interview, cancellationToken) is { } person && MailAddress.Usable(person.Email) is { } address
            ? new MailContact(address, person.Name ?? string.Empty)
            : null;
}
