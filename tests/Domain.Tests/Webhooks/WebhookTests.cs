using Interviews.Domain.Webhooks;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Type = "interview.scheduled";

    private static readonly Instant Now = Scenario.Now;
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public void Wants_WithoutAFilter_EveryEventSinceItIsActive()
    {
        Hooks.Any().Wants(Type, Now).ShouldBeTrue();
        Hooks.Any().Wants(Type, Now - Second).ShouldBeFalse();
    }

    [Fact]
    public void Wants_WithAFilter_OnlyThoseNamed()
    {
        var webhook = Hooks.At("https://hooks.example.com", "interview.cancelled");

        webhook.Wants("interview.cancelled", Now).ShouldBeTrue();
        webhook.Wants(Type, Now).ShouldBeFalse();
    }

    [Fact]
    public void Wants_Disabled_Nothing() => Hooks.Any().Disable(WebhookDisablingReason.ByAdmin, Now).Wants(Type, Now).ShouldBeFalse();

    [Fact]
    public void Enable_AfterItWasDisabled_DoesNotWantWhatHappenedMeanwhile()
    {
        var webhook = Hooks.Any().Disable(WebhookDisablingReason.Gone, Now).Enable(Now + Second);

        webhook.Wants(Type, Now).ShouldBeFalse();
        webhook.Wants(Type, Now + Second).ShouldBeTrue();
    }

    [Fact]
    public void Disable_Again_KeepsTheFirstReason() =>
        Hooks.Any().Disable(WebhookDisablingReason.Gone, Now).Disable(WebhookDisablingReason.Failing, Now + Second)
            .Disabled.ShouldBe(new WebhookDisabling(WebhookDisablingReason.Gone, Now));

    [Fact]
    public void SecretsAt_AfterARotation_HoldsBothUntilTheOldOneExpires()
    {
        var next = WebhookSecret.Of(new byte[32]);
        var webhook = Hooks.Any().Rotated(next, Now);

        webhook.SecretsAt(Now + Duration.FromHours(24) - Second).ShouldBe([next, Hooks.Secret]);
        webhook.SecretsAt(Now + Duration.FromHours(24)).ShouldBe([next]);
    }

    [Fact]
    public void Rotated_TwiceInARow_LeavesTheFirstSecretValid()
    {
        var webhook = Hooks.Any().Rotated(WebhookSecret.Of(new byte[32]), Now).Rotated(WebhookSecret.Of(new byte[24]), Now + Second);

        webhook.SecretsAt(Now + Second).ShouldContain(Hooks.Secret);
    }

    [Fact]
    public void Rotated_AgainAndAgain_KeepsTheLatestFew()
    {
        var webhook = Enumerable.Range(0, 9).Aggregate(Hooks.Any(), (hook, i) => hook.Rotated(WebhookSecret.Of(Enumerable.Repeat((byte)i, 32).ToArray()), Now));

        webhook.SecretsAt(Now).Select(secret => secret.Key()[0]).ShouldBe(new byte[] { 8, 7, 6, 5, 4 });
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    public void IsHopeless_AfterFailingForSoManyHours_FromFiveDaysOn(int hours, bool hopeless) =>
        new WebhookHealth(Scenario.Acme, Guid.Empty, Now).IsHopeless(Hooks.Any(), Now + Duration.FromHours(hours)).ShouldBe(hopeless);

    [Fact]
    public void IsHopeless_EnabledAgainMeanwhile_CountsFromThen() =>
        new WebhookHealth(Scenario.Acme, Guid.Empty, Now).IsHopeless(Hooks.Any() with { ActiveSince = Now + Duration.FromDays(4) }, Now + Duration.FromDays(6)).ShouldBeFalse();
}
