using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications;

public class AddresseeResolverTests
{
    private readonly NotifierFixture _it = new();

    [Fact]
    public async Task Notify_SamePersonTwice_WritesOnce()
    {
        await _it.NotifyAsync([new Addressee("c-1", Audience.Candidate), new Addressee("c-1", Audience.Candidate, "Kim", "kim@old.example")]);

        _it.Mailed.ShouldBe(["kim@mail.example"]);
    }

    [Fact]
    public async Task Notify_PersonAndCandidateOfTheSameId_AreTwoPeople()
    {
        var it = new NotifierFixture(new Person { PersonId = "c-1", OrganizationId = MailSamples.Organization, Email = "namesake@acme.example" });

        await it.NotifyAsync([new Addressee("c-1", Audience.Candidate), new Addressee("c-1", Audience.Internal)]);

        it.Mailed.ShouldBe(["kim@mail.example", "namesake@acme.example"]);
    }

    [Fact]
    public async Task Notify_NotInTheDirectory_UsesWhatTheInterviewKnowsAndItsZone()
    {
        await _it.NotifyAsync([new Addressee("p-7", Audience.Internal, "Ana Ruiz", "ana@acme.example")]);

        var message = _it.Sender.Delivered.Single();
        (message.To, message.ToName).ShouldBe(("ana@acme.example", "Ana Ruiz"));
        message.Text.ShouldContain("America/Los_Angeles");
    }

    [Fact]
    public async Task Notify_WithoutId_IsKnownByItsAddressWhichTheKeyDoesNotShow()
    {
        Addressee[] addressees = [new(null, Audience.Internal, "Ana Ruiz", "ana@acme.example"), new(null, Audience.Internal, "Ana", "Ana@acme.example")];

        await _it.NotifyAsync(addressees);

        _it.Sender.Delivered.Single().Key.ShouldNotContain("ana");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("@acme.example")]
    public async Task Notify_WithoutUsableAddress_LeavesOutAndLogsTheIdOnly(string? email)
    {
        var sent = await _it.NotifyAsync([new Addressee("p-7", Audience.Internal, "Ana Ruiz", email), new Addressee("c-1", Audience.Candidate)]);

        sent.ShouldBe(1);
        var (level, text) = _it.Log.Lines.Single();
        level.ShouldBe(LogLevel.Information);
        text.ShouldBe($"Interview {MailSamples.InterviewId}: no e-mail address is known for Internal p-7, who is left out");
    }

    [Fact]
    public async Task Notify_UnknownZoneInTheDirectory_SpeaksInTheInterviewsZone()
    {
        var it = new NotifierFixture(
            new Person { PersonId = "p-7", OrganizationId = MailSamples.Organization, Email = "ana@acme.example", TimeZone = "Mars/Olympus" });

        await it.NotifyAsync([new Addressee("p-7", Audience.Internal)]);

        it.Sender.Delivered.Single().Text.ShouldContain("America/Los_Angeles");
    }

    [Fact]
    public async Task Notify_AnotherOrganizationsEntry_IsNotSeen()
    {
        var it = new NotifierFixture(new Person { PersonId = "p-7", OrganizationId = "other", Email = "ana@other.example" });

        (await it.NotifyAsync([new Addressee("p-7", Audience.Internal)])).ShouldBe(0);
    }

    [Fact]
    public async Task Notify_Nobody_DoesNothing() => (await _it.NotifyAsync([])).ShouldBe(0);
}
