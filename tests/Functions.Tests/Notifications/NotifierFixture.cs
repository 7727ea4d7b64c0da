using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Notifications;
using Interviews.Functions.Notifications.Templates;
using Microsoft.Extensions.Time.Testing;

namespace Interviews.Functions.Tests.Notifications;

/// <summary>A notifier with a directory of a candidate, a job, and two interviewers, at a fixed time.</summary>
internal sealed class NotifierFixture
{
    public static readonly DateTimeOffset Now = new(2026, 3, 8, 17, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Addressee> Everybody =
        [new("c-1", Audience.Candidate), new("p-1", Audience.Internal), new("p-2", Audience.Internal)];

    private readonly Notifier _notifier;

    public NotifierFixture(params IRecord[] more)
    {
        Store = MemoryStore.Holding([Kim, Jane, Omar, Job, .. more], FailOnce);
        var invitations = new Invitations(Sender, MailSamples.Links, []);
        _notifier = new Notifier(
            Store, Sender, MailSamples.Composer, invitations, new AddresseeResolver(Store, Log), new MailContacts(Store, new InterviewStaff(Store)), new FakeTimeProvider(Now));
    }

    public static Candidate Kim { get; } =
        new() { CandidateId = "c-1", OrganizationId = MailSamples.Organization, Name = "Kim Lee", Email = "kim@mail.example", TimeZone = "Asia/Kolkata" };

    public static Person Jane { get; } = new() { PersonId = "p-1", OrganizationId = MailSamples.Organization, Name = "Jane Smith", Email = "jane@acme.example" };

    public static Person Omar { get; } =
        new() { PersonId = "p-2", OrganizationId = MailSamples.Organization, Name = "Omar Diaz", Email = "omar@acme.example", TimeZone = "Europe/Madrid" };

    public static Job Job { get; } = new() { JobId = "j-1", OrganizationId = MailSamples.Organization, Title = "Backend Engineer" };

    public MemoryStore Store { get; }

    /// <summary>The documents that were created, oldest first.</summary>
    public IEnumerable<Write.Create> Created => Store.Committed.Cast<Write.Create>();

    /// <summary>How many of the next commits time out.</summary>
    public int FailingCommits { get; set; }

    public FakeSender Sender { get; } = new();

    public LogLines<AddresseeResolver> Log { get; } = new();

    public IEnumerable<string> Mailed => Sender.Delivered.Select(message => message.To);

    public Task<int> NotifyAsync(
        IReadOnlyList<Addressee>? addressees = null, string occasion = "scheduled@1", MessageFacts? facts = null, MessageKind kind = MessageKind.Scheduled) =>
        _notifier.NotifyAsync(new PlannedMessage(kind, occasion, addressees ?? Everybody), facts ?? new MessageFacts(MailSamples.Interview()), CancellationToken.None);

    public Task<int> NotifyAsync(CancellationToken cancellationToken) =>
        NotifyAsync(new PlannedMessage(MessageKind.Scheduled, "scheduled@1", Everybody), new MessageFacts(MailSamples.Interview()), cancellationToken);

    public Task<int> NotifyAsync(PlannedMessage message, MessageFacts facts, CancellationToken cancellationToken = default) =>
        _notifier.NotifyAsync(message, facts, cancellationToken);

    private bool FailOnce() => FailingCommits-- > 0 ? throw new TimeoutException("The store did not answer.") : false;
}
