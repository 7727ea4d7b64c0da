using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Access;
using Interviews.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class TokenValidatorTests : IDisposable
{
    private readonly SigningKey _key = SigningKey.Create("k1");
    private readonly AccessFixture _access;

    public TokenValidatorTests() => _access = AccessFixture.Inline(_key);

    public void Dispose() => _access.Dispose();

    [Fact]
    public async Task Validate_GoodToken_IsItsActor()
    {
        var token = _key.Mint(_access.Claims(("name", "Jane Smith"), ("email", "jane@acme.example")));

        (await _access.ValidateAsync(token)).Value.ShouldBe(new Actor("p-1", "acme", Role.Recruiter, "Jane Smith", "jane@acme.example"));
    }

    [Fact]
    public async Task Validate_TheSameTokenAgain_RemembersItsActor()
    {
        var token = _key.Mint(_access.Claims());

        (await _access.ValidateAsync(token)).Value.ShouldBeSameAs((await _access.ValidateAsync(token)).Value);
        (await _access.ValidateAsync($"{token[..^1]}{(token[^1] == 'A' ? 'Q' : 'A')}")).Refusal.ShouldBe(AccessRefusal.BadSignature);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public async Task Validate_AcceptedAlgorithm_IsAccepted(string algorithm)
    {
        var key = SigningKey.Create("k1", algorithm);
        using var access = AccessFixture.Inline(key);

        (await access.ValidateAsync(key.Mint(access.Claims()))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Validate_NoKeyId_TriesTheKeysThatFit()
    {
        var key = SigningKey.Create(keyId: null);
        using var access = AccessFixture.Inline(key);

        (await access.ValidateAsync(key.Mint(access.Claims()))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Validate_NoKeyIdAmongSeveralKeys_FindsTheRightOne()
    {
        SigningKey[] keys = [SigningKey.Create(keyId: null), SigningKey.Create(keyId: null), SigningKey.Create(keyId: null)];
        using var access = AccessFixture.Inline(keys[0], ("Access:Issuers:main:Jwks", SigningKey.Jwks(keys)));

        foreach (var key in keys)
        {
            (await access.ValidateAsync(key.Mint(access.Claims()))).IsRefused.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Validate_KeyOfAnotherIssuerUnderTheSameId_IsRefused()
    {
        var other = SigningKey.Create("k1");
        using var access = AccessFixture.Inline(
            _key,
            ("Access:Issuers:other:Issuer", "https://other.example"),
            ("Access:Issuers:other:Audience", AccessFixture.Audience),
            ("Access:Issuers:other:Jwks", SigningKey.Jwks(other)));
        (await access.ValidateAsync(_key.Mint(access.Claims()))).IsRefused.ShouldBeFalse();

        (await access.ValidateAsync(_key.Mint(access.Claims(("iss", "https://other.example"))))).Refusal.ShouldBe(AccessRefusal.BadSignature);
        (await access.ValidateAsync(other.Mint(access.Claims(("iss", "https://other.example"))))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Validate_AlgorithmNone_IsRefused()
    {
        var token = SigningKey.Mint("""{"alg":"none"}""", _access.Claims().ToJsonString(), _ => [1]);

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.AlgorithmNotAccepted);
    }

    [Fact]
    public async Task Validate_NoSignature_IsRefused()
    {
        var token = SigningKey.Mint("""{"alg":"none"}""", _access.Claims().ToJsonString(), _ => []);

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.Malformed);
    }

    [Fact]
    public async Task Validate_PublicKeyAsHmacSecret_IsRefused()
    {
        var key = SigningKey.Create("k1", "RS256");
        using var access = AccessFixture.Inline(key);
        var secret = Encoding.ASCII.GetBytes(((RSA)key.Pair).ExportSubjectPublicKeyInfoPem());
        var token = SigningKey.Mint("""{"alg":"HS256","kid":"k1"}""", access.Claims().ToJsonString(), data => HMACSHA256.HashData(secret, data));

        (await access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.AlgorithmNotAccepted);
    }

    [Fact]
    public async Task Validate_AlgorithmOfAnotherKindOfKey_IsRefused()
    {
        var token = _key.Mint(_access.Claims(), new JsonObject { ["alg"] = "RS256" });

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.UnknownKey);
    }

    [Fact]
    public async Task Validate_CurveOfAnotherAlgorithm_IsRefused()
    {
        var key = SigningKey.Create("k1", "ES384");
        using var access = AccessFixture.Inline(key);

        (await access.ValidateAsync((key with { Algorithm = "ES256" }).Mint(access.Claims()))).Refusal.ShouldBe(AccessRefusal.UnknownKey);
    }

    [Theory]
    [InlineData("alg", "\"PS256\"")]
    [InlineData("use", "\"enc\"")]
    [InlineData("key_ops", "[\"encrypt\"]")]
    public async Task Validate_KeyThatIsPublishedForSomethingElse_IsRefused(string member, string json)
    {
        var (key, usable) = (SigningKey.Create("k1", "RS256"), SigningKey.Create("k2", "RS256"));
        var jwk = key.Jwk();
        jwk[member] = JsonNode.Parse(json);
        var jwks = new JsonObject { ["keys"] = new JsonArray(jwk, usable.Jwk()) };
        using var access = AccessFixture.Inline(key, ("Access:Issuers:main:Jwks", jwks.ToJsonString()));

        (await access.ValidateAsync(usable.Mint(access.Claims()))).IsRefused.ShouldBeFalse();
        (await access.ValidateAsync(key.Mint(access.Claims()))).Refusal.ShouldBe(AccessRefusal.UnknownKey);
    }

    [Fact]
    public async Task Validate_RsaKeyOf1024Bits_IsRefused()
    {
        var (weak, usable) = (new SigningKey("k1", "RS256", RSA.Create(1024)), SigningKey.Create("k2", "RS256"));
        using var access = AccessFixture.Inline(usable, ("Access:Issuers:main:Jwks", SigningKey.Jwks(weak, usable)));

        (await access.ValidateAsync(usable.Mint(access.Claims()))).IsRefused.ShouldBeFalse();
        (await access.ValidateAsync(weak.Mint(access.Claims()))).Refusal.ShouldBe(AccessRefusal.UnknownKey);
    }

    [Fact]
    public async Task Validate_KeyOfSomebodyElseUnderTheSameId_IsRefused()
    {
        var token = SigningKey.Create("k1").Mint(_access.Claims());

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.BadSignature);
    }

    [Fact]
    public async Task Validate_ClaimsOfAnotherToken_IsRefused()
    {
        var recruiter = _key.Mint(_access.Claims()).Split('.');
        var admin = _key.Mint(_access.Claims(("roles", "admin"))).Split('.');

        (await _access.ValidateAsync($"{recruiter[0]}.{admin[1]}.{recruiter[2]}")).Refusal.ShouldBe(AccessRefusal.BadSignature);
    }

    [Fact]
    public async Task Validate_CriticalExtension_IsRefused()
    {
        var token = _key.Mint(_access.Claims(), new JsonObject { ["alg"] = "ES256", ["crit"] = new JsonArray("b64") });

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.Malformed);
    }

    [Fact]
    public async Task Validate_ClaimGivenTwice_IsRefused()
    {
        var claims = _access.Claims().ToJsonString()[..^1] + ""","sub":"p-2"}""";

        (await _access.ValidateAsync(_key.Mint("""{"alg":"ES256","kid":"k1"}""", claims))).Refusal.ShouldBe(AccessRefusal.Malformed);
    }

    [Fact]
    public async Task Validate_OtherAudience_IsRefused() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("aud", "payroll"))))).Refusal.ShouldBe(AccessRefusal.WrongAudience);

    [Fact]
    public async Task Validate_NoAudience_IsRefused() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("aud", null))))).Refusal.ShouldBe(AccessRefusal.WrongAudience);

    [Theory]
    [InlineData("interviews/")]
    [InlineData("Interviews")]
    public async Task Validate_AudienceSpelledOtherwise_IsRefused(string audience) =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("aud", audience))))).Refusal.ShouldBe(AccessRefusal.WrongAudience);

    [Fact]
    public async Task Validate_OneOfSeveralAudiences_IsAccepted()
    {
        using var access = AccessFixture.Inline(_key, ("Access:Issuers:main:Audience", "dashboard, interviews"));

        (await access.ValidateAsync(_key.Mint(access.Claims(("aud", new JsonArray("x", "dashboard")))))).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://id.example/")]
    [InlineData("HTTPS://ID.EXAMPLE")]
    [InlineData("https://evil.example")]
    public async Task Validate_OtherIssuer_IsRefused(string issuer) =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("iss", issuer))))).Refusal.ShouldBe(AccessRefusal.UnknownIssuer);

    [Fact]
    public async Task Validate_LargerThan16Kilobytes_IsRefused() =>
        (await _access.ValidateAsync(_key.Mint(_access.Claims(("name", new string('x', 16_000)))))).Refusal.ShouldBe(AccessRefusal.TooLarge);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("e30.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("\ud800.é.\0")]
    public async Task Validate_NoToken_IsMalformed(string token) => (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.Malformed);

    [Fact]
    public async Task Validate_AnyCharacterChanged_IsRefusedWithoutAnException()
    {
        var token = _key.Mint(_access.Claims());
        foreach (var index in Enumerable.Range(0, token.Length - 1))
        {
            var changed = token[..index] + (token[index] == 'A' ? 'B' : 'A') + token[(index + 1)..];
            (await _access.ValidateAsync(changed)).Refusal.ShouldNotBeNull(changed);
        }
    }

    [Theory]
    [InlineData("!")]
    [InlineData("a")]
    [InlineData("AAAA=")]
    [InlineData("é")]
    [InlineData("A\nA")]
    public async Task Validate_SignatureOfNoKind_IsRefusedWithoutAnException(string signature)
    {
        var token = _key.Mint(_access.Claims());

        (await _access.ValidateAsync(token[..(token.LastIndexOf('.') + 1)] + signature)).Refusal!.Code.ShouldBe(AccessRefusal.Unauthenticated);
    }

    [Theory]
    [InlineData("exp", "\"4000000000\"")]
    [InlineData("exp", "[4000000000]")]
    [InlineData("exp", "-1")]
    [InlineData("nbf", "\"soon\"")]
    [InlineData("iat", "{}")]
    [InlineData("aud", "{}")]
    [InlineData("aud", "[1,{}]")]
    [InlineData("aud", "7")]
    [InlineData("sub", "[\"a\"]")]
    [InlineData("actort", "\"x.y.z\"")]
    public async Task Validate_SignedButOddlyShapedClaim_IsAnswered(string claim, string json)
    {
        var result = await _access.ValidateAsync(_key.Mint(_access.Claims((claim, JsonNode.Parse(json)))));

        result.Refusal?.Code.ShouldBe(AccessRefusal.Unauthenticated);
    }

    [Fact]
    public async Task Validate_Refused_TellsTheCallerSafely()
    {
        var refusal = (await _access.ValidateAsync(_key.Mint(_access.Claims(("aud", "payroll"))))).Refusal;

        BearerChallenge.For(refusal!).ShouldBe("Bearer error=\"invalid_token\", error_description=\"The token is meant for another audience.\"");
    }
}
