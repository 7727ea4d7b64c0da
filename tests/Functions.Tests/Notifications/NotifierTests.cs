using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications;

/// <summary>REQ-NOT-06: a message is sent once, whatever is repeated.</summary>
public class NotifierTests
{
    private readonly NotifierFixture _it = new();

    [Fact]
    public async Task Notify_Everybody_WritesToEachInTheirOwnTimeAndWords()
    {
        (await _it.NotifyAsync()).ShouldBe(3);

        _it.Mailed.ShouldBe(["jane@acme.example", "kim@mail.example", "omar@acme.example"]);
        _it.Sender.Delivered.Select(message => message.Subject).ShouldBe(
        [
            "Scheduled: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)",
            "Your technical interview for Backend Engineer: Mon 9 Mar 2026, 22:30 (UTC+05:30)",
            "Scheduled: technical interview with Kim Lee, Mon 9 Mar 2026, 18:00 (UTC+01:00)",
        ]);
    }

    [Fact]
    public async Task Notify_Sent_RecordsTheEffectForNinetyDays()
    {
        await _it.NotifyAsync([new Addressee("c-1", Audience.Candidate)]);

        var create = _it.Created.Single();
        var key = $"{MailSamples.InterviewId}:r1:scheduled@1:candidate:c-1";
        create.Document.ShouldBe(new LedgerEntry(MailSamples.Organization, key, Instant.FromDateTimeOffset(NotifierFixture.Now)) { Sequence = 1 });
        create.TimeToLive.ShouldBe(Duration.FromDays(90));
        _it.Sender.Delivered.Single().Key.ShouldBe(key);
    }

    [Fact]
    public async Task Notify_Repeated_SendsNothingMore()
    {
        await _it.NotifyAsync();

        (await _it.NotifyAsync()).ShouldBe(0);
        _it.Sender.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task Notify_AnotherOccasion_SendsAgain()
    {
        await _it.NotifyAsync();

        (await _it.NotifyAsync(occasion: "scheduled@2")).ShouldBe(3);
    }

    [Fact]
    public async Task Notify_AnotherRevision_SendsAgain()
    {
        await _it.NotifyAsync();

        (await _it.NotifyAsync(facts: new MessageFacts(MailSamples.Interview() with { Revision = 2 }))).ShouldBe(3);
    }

    [Fact]
    public async Task Notify_RedeliveredAfterTheInterviewMovedOn_IsStillTheSameOccasion()
    {
        await _it.NotifyAsync();

        var movedOn = MailSamples.Interview() with { Revision = 2 };
        (await _it.NotifyAsync(facts: new MessageFacts(movedOn) { Revision = 1 })).ShouldBe(0);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(3, 0)]
    [InlineData(2, 3)]
    public async Task Notify_UnlessToldByAnInvitation_WritesToThoseWhoseInvitationIsOlder(long invitedAt, int told)
    {
        await _it.NotifyAsync(facts: new MessageFacts(MailSamples.Interview() with { Sequence = invitedAt }));
        var changed = new PlannedMessage(MessageKind.Changed, "changed@3", NotifierFixture.Everybody) { UnlessToldBy = new EarlierMessages(3, [(1, "scheduled@1")]) };

        (await _it.NotifyAsync(changed, new MessageFacts(MailSamples.Interview() with { Sequence = 4 }))).ShouldBe(told);
    }

    [Fact]
    public async Task Notify_UnlessToldByAnInvitationThatWasNeverSent_WritesToEverybody()
    {
        var changed = new PlannedMessage(MessageKind.Changed, "changed@3", NotifierFixture.Everybody) { UnlessToldBy = new EarlierMessages(3, [(1, "scheduled@1")]) };

        (await _it.NotifyAsync(changed, new MessageFacts(MailSamples.Interview()))).ShouldBe(3);
    }

    [Fact]
    public async Task Notify_OneRecipientFails_WritesToTheOthersAndThrows()
    {
        _it.Sender.FailsOnce = "jane@acme.example";

        var failure = await Should.ThrowAsync<AggregateException>(() => _it.NotifyAsync());

        var inner = failure.InnerExceptions.Single();
        inner.Message.ShouldContain("scheduled@1:person:p-1");
        inner.InnerException.ShouldBeOfType<HttpRequestException>();
        _it.Mailed.ShouldBe(["kim@mail.example", "omar@acme.example"]);
    }

    [Fact]
    public async Task Notify_RepeatedAfterAFailure_SendsOnlyWhatIsMissing()
    {
        _it.Sender.FailsOnce = "jane@acme.example";
        await Should.ThrowAsync<AggregateException>(() => _it.NotifyAsync());

        (await _it.NotifyAsync()).ShouldBe(1);
        _it.Sender.Calls.ShouldBe(4);
        _it.Mailed.ShouldBe(["jane@acme.example", "kim@mail.example", "omar@acme.example"]);
    }

    [Fact]
    public async Task Notify_CrashBetweenSendingAndRecording_DeliversOnce()
    {
        _it.FailingCommits = 1;
        await Should.ThrowAsync<AggregateException>(() => _it.NotifyAsync());

        (await _it.NotifyAsync()).ShouldBe(1);
        _it.Sender.Calls.ShouldBe(4);
        _it.Sender.Delivered.Count.ShouldBe(3);
        _it.Created.Count().ShouldBe(3);
    }

    [Fact]
    public async Task Notify_TwoRunsAtOnce_DeliverOnceAndBothSucceed()
    {
        WaitForEachOther(6);

        var runs = await Task.WhenAll(_it.NotifyAsync(), _it.NotifyAsync());

        runs.ShouldBe([3, 3]);
        _it.Sender.Delivered.Count.ShouldBe(3);
        _it.Created.Count().ShouldBe(3);
    }

    [Fact(Timeout = 60_000)]
    public async Task Notify_SlowMailboxes_AreWaitedForTogether()
    {
        WaitForEachOther(3);

        (await _it.NotifyAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Notify_Cancelled_StopsAtOnce()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _it.NotifyAsync(cancelled.Token));
        _it.Created.ShouldBeEmpty();
    }

    /// <summary>The sender accepts no message until this number of messages are being sent.</summary>
    private void WaitForEachOther(int senders)
    {
        var waiting = 0;
        var allAreSending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _it.Sender.Before = () =>
        {
            if (Interlocked.Increment(ref waiting) == senders)
                allAreSending.SetResult();
            return allAreSending.Task;
        };
    }
}
