using Interviews.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class TokenLifetimeTests : IDisposable
{
    private readonly SigningKey _key = SigningKey.Create("k1");
    private readonly AccessFixture _access;

    public TokenLifetimeTests() => _access = AccessFixture.Inline(_key);

    public void Dispose() => _access.Dispose();

    [Fact]
    public async Task Validate_NoExpiry_IsRefused() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("exp", null))))).Refusal.ShouldBe(AccessRefusal.NoExpiry);

    [Theory]
    [InlineData(-59, true)]
    [InlineData(-60, false)]
    public async Task Validate_ExpiredBySeconds_IsAcceptedWithinTheSkew(int seconds, bool accepted)
    {
        var token = _key.Mint(_access.Claims(("exp", _access.Seconds(TimeSpan.FromSeconds(seconds)) + 1)));
        _access.Time.Advance(TimeSpan.FromSeconds(1));

        var refusal = (await _access.ValidateAsync(token)).Refusal;

        refusal.ShouldBe(accepted ? null : AccessRefusal.Expired);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(62, false)]
    public async Task Validate_NotBeforeInSeconds_IsAcceptedWithinTheSkew(int seconds, bool accepted)
    {
        var refusal = (await _access.ValidateAsync(_key.Mint(_access.Claims(("nbf", _access.Seconds(TimeSpan.FromSeconds(seconds))))))).Refusal;

        refusal.ShouldBe(accepted ? null : AccessRefusal.NotYetValid);
    }

    [Fact]
    public async Task Validate_FractionOfASecond_IsUnderstood() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("exp", _access.Seconds(TimeSpan.FromHours(1)) + 0.25))))).IsRefused.ShouldBeFalse();

    [Fact]
    public async Task Validate_FarBeyondTheCalendar_IsAccepted() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("exp", 99_999_999_999_999L))))).IsRefused.ShouldBeFalse();

    [Fact]
    public async Task Validate_ClockMovesPastTheExpiry_IsRefusedFromThenOn()
    {
        var token = _key.Mint(_access.Claims());
        (await _access.ValidateAsync(token)).IsRefused.ShouldBeFalse();

        _access.Time.Advance(TimeSpan.FromMinutes(62));

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.Expired);
    }

    [Fact]
    public async Task Validate_RememberedTokenExpires_IsRefusedWithoutWaitingForTheMemoryToFade()
    {
        using var access = AccessFixture.Inline(_key, ("Access:ClockSkew", "PT0S"));
        var token = _key.Mint(access.Claims(("exp", access.Seconds(TimeSpan.FromSeconds(30)))));
        (await access.ValidateAsync(token)).IsRefused.ShouldBeFalse();

        access.Time.Advance(TimeSpan.FromSeconds(30));

        (await access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.Expired);
    }
}
