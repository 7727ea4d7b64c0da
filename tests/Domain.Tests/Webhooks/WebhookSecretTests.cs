using Interviews.Domain.Webhooks;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(64)]
    public void Parse_OfAKeyWithinTheLimits_IsThatKey(int length)
    {
        var key = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        WebhookSecret.Parse("whsec_" + Convert.ToBase64String(key)).Value.Key().ShouldBe(key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    [InlineData(65)]
    public void Parse_OfAKeyOutsideTheLimits_IsRefused(int length) =>
        WebhookSecret.Parse("whsec_" + Convert.ToBase64String(new byte[length])).ShouldBeRefused("validation_failed", "secret");

    [Theory]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!")]
    public void Parse_OfWhatIsNoSecret_IsRefused(string text) => WebhookSecret.Parse(text).IsRefused.ShouldBeTrue();

    [Fact]
    public void ToString_OfAWebhook_DoesNotShowItsSecrets()
    {
        var webhook = Hooks.Any().Rotated(WebhookSecret.Of(new byte[32]), Scenario.Now);

        $"{webhook} {webhook.RetiredSecrets[0]}".ShouldNotContain("MfKQ9r8GKY");
        webhook.ToString().ShouldNotContain("AAAAAAAA");
    }
}
