using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications;

namespace Interviews.Infrastructure.Tests.Notifications;

/// <summary>A notifier over a directory with the candidate, the job and two interviewers, at a fixed time.</summary>
internal sealed class NotifierFixture
{
    public static readonly DateTimeOffset Now = new(2026, 3, 8, 17, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Addressee> Everybody =
        [new("c-1", Audience.Candidate), new("p-1", Audience.Internal), new("p-2", Audience.Internal)];

    private readonly Notifier _notifier;

    public NotifierFixture(params IDocument[] more)
    {
        Store = new InMemoryStore([Kim, Jane, Omar, Job, .. more]);
        _notifier = new Notifier(Store, Sender, Samples.Composer, new AddresseeResolver(Store, Log), new StandingClock());
    }

    public static Candidate Kim { get; } =
        new() { CandidateId = "c-1", OrganizationId = Samples.Organization, Name = "Kim Lee", Email = "kim@mail.example", TimeZone = "Asia/Kolkata" };

    public static Person Jane { get; } = new() { PersonId = "p-1", OrganizationId = Samples.Organization, Name = "Jane Smith", Email = "jane@acme.example" };

    public static Person Omar { get; } =
        new() { PersonId = "p-2", OrganizationId = Samples.Organization, Name = "Omar Diaz", Email = "omar@acme.example", TimeZone = "Europe/Madrid" };

    public static Job Job { get; } = new() { JobId = "j-1", OrganizationId = Samples.Organization, Title = "Backend Engineer" };

    public InMemoryStore Store { get; }

    public FakeSender Sender { get; } = new();

    public LogLines<AddresseeResolver> Log { get; } = new();

    public IEnumerable<string> Mailed => Sender.Delivered.Select(message => message.To);

    public Task<int> NotifyAsync(
        IReadOnlyList<Addressee>? addressees = null, string occasion = "scheduled@1", MessageFacts? facts = null, MessageKind kind = MessageKind.Scheduled) =>
        _notifier.NotifyAsync(kind, occasion, addressees ?? Everybody, facts ?? new MessageFacts(Samples.Interview()), CancellationToken.None);

    public Task<int> NotifyAsync(CancellationToken cancellation) =>
        _notifier.NotifyAsync(MessageKind.Scheduled, "scheduled@1", Everybody, new MessageFacts(Samples.Interview()), cancellation);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
