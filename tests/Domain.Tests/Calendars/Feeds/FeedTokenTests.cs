using Interviews.Domain.Calendars.Feeds;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Calendars.Feeds;

public sealed class FeedTokenTests
{
    private static readonly FeedToken _token = new("acme.zurich-1", CalendarFeed.IdOf("p-1"), "3q2-7w");

    [Fact]
    public void Parse_WhatWasWritten_IsTheSame() => FeedToken.Parse(_token.ToString()).ShouldBe(_token);

    [Fact]
    public void ToString_OfAnyOrganization_IsPlainInAPath() => _token.ToString().ShouldBe(Uri.EscapeDataString(_token.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("YWNtZQ.0193f3a0000070008000000000000001")]
    [InlineData("YWNtZQ.0193f3a0000070008000000000000001.")]
    [InlineData("YWNtZQ.0193f3a0000070008000000000000001.a.b")]
    [InlineData("YWNtZQ.0193f3a0-0000-7000-8000-000000000001.a")]
    [InlineData("=.0193f3a0000070008000000000000001.a")]
    [InlineData("Y.0193f3a0000070008000000000000001.a")]
    [InlineData(".0193f3a0000070008000000000000001.a")]
    [InlineData("__8.0193f3a0000070008000000000000001.a")]
    [InlineData("YWNtZS9vdGhlcg.0193f3a0000070008000000000000001.a")]
    public void Parse_NoToken_IsNull(string text) => FeedToken.Parse(text).ShouldBeNull();

    [Fact]
    public void Parse_AnOrganizationLongerThanAnyIs_IsNull() => FeedToken.Parse((_token with { OrganizationId = new string('a', 65) }).ToString()).ShouldBeNull();

    [Fact]
    public void Opens_AFeed_WithItsSecretOnly()
    {
        var feed = new CalendarFeed("p-1", "acme", FeedToken.HashOf("3q2-7w"), Instant.FromUtc(2026, 1, 5, 12, 0));

        _token.Opens(feed).ShouldBeTrue();
        (_token with { Secret = "3q2-7W" }).Opens(feed).ShouldBeFalse();
        (_token with { Secret = "3q2-7wä" }).Opens(feed).ShouldBeFalse();
        (_token with { Secret = feed.SecretHash }).Opens(feed).ShouldBeFalse();
    }
}
