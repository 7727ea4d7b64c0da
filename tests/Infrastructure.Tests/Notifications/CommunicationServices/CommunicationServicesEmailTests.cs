using System.Text;
using Azure;
using Interviews.Domain.Notifications;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications.CommunicationServices;

public sealed class CommunicationServicesEmailTests
{
    private static readonly EmailMessage Message = new("i-1:r1:reminder-PT24H:candidate:c-1", "carla@mail.example", "Carla", "Tomorrow", "text", "<p>html</p>")
    {
        Attachments = [new EmailAttachment("invite.ics", "text/calendar; charset=utf-8; method=REQUEST", "BEGIN:VCALENDAR")],
    };

    [Fact]
    public async Task SendAsync_Message_IsWrittenAsTheServiceWantsIt()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender().SendAsync(Message, CancellationToken.None);

        var sent = service.Sent.Values.ShouldHaveSingleItem();
        sent["senderAddress"]!.GetValue<string>().ShouldBe("interviews@acme.example");
        sent["recipients"]!["to"]![0]!["address"]!.GetValue<string>().ShouldBe("carla@mail.example");
        sent["content"]!["plainText"]!.GetValue<string>().ShouldBe("text");
        sent["userEngagementTrackingDisabled"]!.GetValue<bool>().ShouldBeTrue();
        sent["attachments"]![0]!["contentType"]!.GetValue<string>().ShouldBe("text/calendar; charset=utf-8; method=REQUEST");
        Encoding.UTF8.GetString(Convert.FromBase64String(sent["attachments"]![0]!["contentInBase64"]!.GetValue<string>())).ShouldBe("BEGIN:VCALENDAR");
        service.Requests.ShouldBe(["POST emails:send?api-version=2023-03-31", "GET emails?api-version=2023-03-31"]);
        service.Tokens.ShouldAll(token => token == "Bearer https://communication.azure.com/.default");
    }

    [Fact]
    public async Task SendAsync_Message_SaysThatNobodyWroteItAndWhereAReplyGoes()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender().SendAsync(Message with { ReplyTo = new MailContact("jobs@acme.example", "Acme") }, CancellationToken.None);

        var sent = service.Sent.Values.ShouldHaveSingleItem();
        sent["headers"]!.ToJsonString().ShouldBe("""{"Auto-Submitted":"auto-generated"}""");
        sent["replyTo"]!.ToJsonString().ShouldBe("""[{"address":"jobs@acme.example","displayName":"Acme"}]""");
    }

    [Fact]
    public async Task SendAsync_WithoutAContact_NamesNoAddressForReplies()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender().SendAsync(Message, CancellationToken.None);

        service.Sent.Values.ShouldHaveSingleItem()["replyTo"].ShouldBeNull();
    }

    [Fact]
    public async Task SendAsync_Twice_SendsOnce()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender().SendAsync(Message, CancellationToken.None);
        await service.Sender().SendAsync(Message, CancellationToken.None);

        service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_AcceptedButNeverHeardOf_SendsOnce()
    {
        await using var service = await MailServiceStub.StartAsync();
        service.BreakAfterAccept = number => number == 1;

        await service.Sender().SendAsync(Message, CancellationToken.None);

        service.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_OtherKey_IsAnotherMessage()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender().SendAsync(Message, CancellationToken.None);
        await service.Sender().SendAsync(Message with { Key = "i-1:r2:reminder-PT24H:candidate:c-1" }, CancellationToken.None);

        service.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(429, 7)]
    [InlineData(503, 1)]
    public async Task SendAsync_PassingFault_IsTriedAgainAfterItsTime(int status, int seconds)
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Refuse = number => number == 1 ? status : null;

        await service.Sender().SendAsync(Message, CancellationToken.None);

        service.Sent.Count.ShouldBe(1);
        ((int)service.Time.Waited[0].TotalSeconds).ShouldBe(seconds);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(503)]
    public async Task SendAsync_Refused_ThrowsWithoutNamingAnybody(int status)
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Refuse = number => status != 400 || number == 1 ? status : null;

        var refused = await Should.ThrowAsync<RequestFailedException>(() => service.Sender().SendAsync(Message, CancellationToken.None));

        refused.Status.ShouldBe(status);
        refused.Message.ShouldContain("ErrorOfTheStub");
        refused.ToString().ShouldNotContain("carla");
        service.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_GivenUpByTheService_Throws()
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Becomes = _ => "Failed";

        var failed = await Should.ThrowAsync<RequestFailedException>(() => service.Sender().SendAsync(Message, CancellationToken.None));

        failed.Message.ShouldContain("DomainNotLinked");
        failed.ToString().ShouldNotContain("carla");
    }

    [Fact]
    public async Task SendAsync_AgainAfterItWasGivenUp_SendsItUnderAnotherId()
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Becomes = earlier => earlier == 0 ? "Failed" : "Succeeded";
        await Should.ThrowAsync<RequestFailedException>(() => service.Sender().SendAsync(Message, CancellationToken.None));

        await service.Sender().SendAsync(Message, CancellationToken.None);
        await service.Sender().SendAsync(Message, CancellationToken.None);

        service.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_GivenUpAgainAndAgain_EndsThere()
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Becomes = _ => "Failed";
        for (var i = 0; i < 12; i++)
        {
            await Should.ThrowAsync<RequestFailedException>(() => service.Sender().SendAsync(Message, CancellationToken.None));
        }

        service.Sent.Count.ShouldBe(10);
    }

    [Fact]
    public async Task SendAsync_TakesLong_IsWaitedForNoLongerThanSettingsSay()
    {
        await using var service = await MailServiceStub.StartAsync();
        service.Becomes = _ => "Running";

        await service.Sender(Duration.FromSeconds(30)).SendAsync(Message, CancellationToken.None);

        service.Time.Waited.Select(wait => (int)wait.TotalSeconds).ShouldBe([3, 10, 10]);
    }

    [Fact]
    public async Task SendAsync_WithoutConfirmation_AsksNothing()
    {
        await using var service = await MailServiceStub.StartAsync();

        await service.Sender(Duration.Zero).SendAsync(Message, CancellationToken.None);

        service.Requests.Count.ShouldBe(1);
    }
}
