using Interviews.Domain.Access;
using Interviews.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class VerifiedTokensTests
{
    private static readonly KeySet Keys = KeySet.TryParse(SigningKey.Jwks(SigningKey.Create("k1")), out _)!;
    private static readonly Actor Someone = new("p-1", "acme", Role.Recruiter);

    private readonly SteppedTime _time = new();
    private readonly VerifiedTokens _tokens;

    public VerifiedTokensTests() => _tokens = new VerifiedTokens(_time, capacity: 10);

    [Fact]
    public void Find_WithinFiveMinutes_IsRemembered()
    {
        Remember("token", TimeSpan.FromHours(1));
        _time.Advance(VerifiedTokens.Longest - TimeSpan.FromTicks(1));

        Find("token").ShouldBeTrue();
    }

    [Fact]
    public void Find_AfterFiveMinutes_IsForgotten()
    {
        Remember("token", TimeSpan.FromHours(1));
        _time.Advance(VerifiedTokens.Longest);

        Find("token").ShouldBeFalse();
    }

    [Fact]
    public void Find_AfterItsExpiry_IsForgotten()
    {
        Remember("token", TimeSpan.FromMinutes(1));
        _time.Advance(TimeSpan.FromMinutes(1));

        Find("token").ShouldBeFalse();
    }

    [Fact]
    public void Find_IssuerHasOtherKeysNow_IsForgotten()
    {
        var source = new Rotating { Current = Keys };
        _tokens.Remember(VerifiedTokens.KeyOf("token"), Someone, _time.GetUtcNow().AddHours(1), source, Keys);
        source.Current = KeySet.TryParse(SigningKey.Jwks(SigningKey.Create("k2")), out _)!;

        Find("token").ShouldBeFalse();
    }

    [Fact]
    public void Find_ManyOthersSinceAndNotAskedFor_IsForgotten()
    {
        Remember("token", TimeSpan.FromHours(1));
        RememberOthers(20);

        Find("token").ShouldBeFalse();
    }

    [Fact]
    public void Find_ManyOthersSinceButAskedForNowAndThen_IsRemembered()
    {
        Remember("token", TimeSpan.FromHours(1));
        foreach (var _ in Enumerable.Range(0, 10))
        {
            RememberOthers(3);
            Find("token").ShouldBeTrue();
        }
    }

    [Fact]
    public void KeyOf_LongTokens_DifferInTheirLastCharacter() =>
        VerifiedTokens.KeyOf(new string('a', 9_000) + "b").ShouldNotBe(VerifiedTokens.KeyOf(new string('a', 9_000) + "c"));

    private void RememberOthers(int count)
    {
        foreach (var _ in Enumerable.Range(0, count))
            Remember(Guid.NewGuid().ToString(), TimeSpan.FromHours(1));
    }

    private void Remember(string token, TimeSpan lifetime) =>
        _tokens.Remember(VerifiedTokens.KeyOf(token), Someone, _time.GetUtcNow() + lifetime, new InlineKeys(Keys), Keys);

    private bool Find(string token) => _tokens.Find(VerifiedTokens.KeyOf(token)) is not null;

    private sealed class Rotating : IIssuerKeys
    {
        public KeySet? Current { get; set; }

        public ValueTask<KeySet?> GetAsync(CancellationToken cancellation) => new(Current);

        public ValueTask<KeySet?> RefreshAsync(KeySet seen, CancellationToken cancellation) => new(Current);
    }
}
