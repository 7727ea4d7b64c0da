using Interviews.Domain.Access;
using Interviews.Infrastructure.Access;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class VerifiedTokensTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
    private readonly SigningKeys _keys = SigningKeys.TryParse(SigningKey.Jwks(SigningKey.Create("k1")), out _)!;
    private readonly VerifiedTokens _verified;

    public VerifiedTokensTests() => _verified = new VerifiedTokens(new TokenLifetime(_time, Duration.FromMinutes(1)));

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    [Fact]
    public void Find_RememberedToken_IsFoundUntilItExpires()
    {
        var verified = Verified(Now, Now.AddHours(1));
        _verified.Remember("a", verified);

        _verified.Find("a").ShouldBe(verified);
        _verified.Find("b").ShouldBeNull();
        _time.Advance(TimeSpan.FromMinutes(61) - TimeSpan.FromTicks(1));
        _verified.Find("a").ShouldBe(verified);
        _time.Advance(TimeSpan.FromTicks(1));
        _verified.Find("a").ShouldBeNull();
    }

    [Fact]
    public void Find_BeforeItsTime_IsNotFound()
    {
        _verified.Remember("a", Verified(Now.AddMinutes(1).AddTicks(1), Now.AddHours(1)));

        _verified.Find("a").ShouldBeNull();
        _time.Advance(TimeSpan.FromTicks(1));
        _verified.Find("a").ShouldNotBeNull();
    }

    [Fact]
    public void Remember_FloodOfTokens_KeepsTheUsedAndFewOthers()
    {
        _verified.Remember("used", Verified(Now, Now.AddHours(1)));
        for (var i = 0; i < 10 * VerifiedTokens.Generation; i++)
        {
            _verified.Remember($"{i}", Verified(Now, Now.AddHours(1)));
            _verified.Find("used").ShouldNotBeNull();
        }

        _verified.Count.ShouldBeLessThanOrEqualTo((2 * VerifiedTokens.Generation) + 1);
        _verified.Find("0").ShouldBeNull();
    }

    private VerifiedToken Verified(DateTime notBefore, DateTime expires) =>
        new(new InlineKeys(_keys), _keys, notBefore, expires, new Actor("p-1", "acme", Role.Recruiter, "Jane Smith", "jane@acme.example"));
}
