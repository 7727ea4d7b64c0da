using Interviews.Domain.Webhooks;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookRulesTests
{
    private static readonly WebhookTargets Strict = new();
    private static readonly WebhookTargets Development = new() { AllowPrivateAddresses = true };

    [Theory]
    [InlineData("https://hooks.example.com")]
    [InlineData("https://hooks.example.com/in?token=a")]
    [InlineData("https://hooks.example.com:443/in")]
    [InlineData("https://bücher.example/in")]
    [InlineData("https://8.8.8.8/in")]
    [InlineData("https://[2606:4700::1111]/in")]
    public void Check_OfAPublicHttpsAddress_IsFine(string url) => WebhookRules.Check(Hooks.At(url), Strict).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("hooks.example.com")]
    [InlineData("/in")]
    [InlineData("ftp://hooks.example.com/in")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://hooks.example.com/in")]
    [InlineData("http://127.0.0.1/in")]
    [InlineData("https://hooks.example.com:8443/in")]
    [InlineData("https://user:word@hooks.example.com/in")]
    [InlineData("https://hooks.example.com/in#part")]
    [InlineData("https://localhost/in")]
    [InlineData("https://127.0.0.1/in")]
    [InlineData("https://2130706433/in")]
    [InlineData("https://0x7f.1/in")]
    [InlineData("https://10.1.2.3/in")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/in")]
    [InlineData("https://[::ffff:10.0.0.1]/in")]
    [InlineData("https://[fd00::1]/in")]
    public void Check_OfAnyOtherAddress_IsRefused(string url) => WebhookRules.Check(Hooks.At(url), Strict)!.Errors.Keys.ShouldBe(["url"]);

    [Theory]
    [InlineData("http://localhost:5000/in")]
    [InlineData("http://127.0.0.1:5000/in")]
    [InlineData("https://10.1.2.3/in")]
    public void Check_OfAPrivateAddressInDevelopment_IsFine(string url) => WebhookRules.Check(Hooks.At(url), Development).ShouldBeNull();

    [Theory]
    [InlineData("http://hooks.example.com/in")]
    [InlineData("http://10.1.2.3/in")]
    [InlineData("https://hooks.example.com:8443/in")]
    public void Check_OfPlainHttpBeyondThisMachineOrAnotherPort_IsRefusedInDevelopmentToo(string url) =>
        WebhookRules.Check(Hooks.At(url), Development).ShouldNotBeNull();

    [Fact]
    public void Check_OfAPortOfTheSettings_IsFine() =>
        WebhookRules.Check(Hooks.At("https://hooks.example.com:8443/in"), new WebhookTargets { Ports = [443, 8443] }).ShouldBeNull();

    [Theory]
    [InlineData(WebhookRules.LongestUrl, true)]
    [InlineData(WebhookRules.LongestUrl + 1, false)]
    public void Check_OfALongAddress_IsFineUpToTheLimit(int length, bool fine) =>
        (WebhookRules.Check(Hooks.At("https://hooks.example.com/".PadRight(length, 'x')), Strict) is null).ShouldBe(fine);

    [Fact]
    public void Check_OfALongDescription_IsRefused() =>
        WebhookRules.Check(Hooks.Any() with { Description = new string('x', 501) }, Strict)!.Errors.Keys.ShouldBe(["description"]);

    [Fact]
    public void Check_OfAnUnknownEvent_NamesIt() =>
        WebhookRules.Check(Hooks.At("https://hooks.example.com", "interview.scheduled", "interview.teleported"), Strict)!
            .Errors["events"].ShouldHaveSingleItem().ShouldStartWith("'interview.teleported'");

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void CheckCount_OfOneMore_IsFineUpToTheLimit(int existing, bool fine) => (WebhookRules.CheckCount(existing) is null).ShouldBe(fine);
}
