using System.Text;
using Interviews.Domain.Webhooks;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string MessageId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Published = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly Instant SentAt = Instant.FromUnixTimeSeconds(1614265330);

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    [Fact]
    public void Header_OfThePublishedExample_IsThePublishedSignature() =>
        WebhookSignature.Header([Hooks.Secret], MessageId, SentAt, Body).ShouldBe(Published);

    [Fact]
    public void Header_WithTwoSecrets_SignsWithEach()
    {
        var other = WebhookSecret.Of(new byte[32]);

        var header = WebhookSignature.Header([other, Hooks.Secret], MessageId, SentAt, Body);

        header.ShouldBe($"{WebhookSignature.Header([other], MessageId, SentAt, Body)} {Published}");
    }

    [Fact]
    public void Header_OfAnotherIdTimeOrBody_IsAnother()
    {
        string[] others =
        [
            WebhookSignature.Header([Hooks.Secret], MessageId + "x", SentAt, Body),
            WebhookSignature.Header([Hooks.Secret], MessageId, SentAt + Duration.FromSeconds(1), Body),
            WebhookSignature.Header([Hooks.Secret], MessageId, SentAt, Body.AsMemory(1)),
        ];

        others.Append(Published).ShouldBeUnique();
    }
}
