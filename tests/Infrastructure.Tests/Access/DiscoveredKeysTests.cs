using System.Text.Json.Nodes;
using Interviews.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class DiscoveredKeysTests : IAsyncLifetime
{
    private readonly SigningKey _first = SigningKey.Create("first");
    private readonly SigningKey _second = SigningKey.Create("second", "RS256");
    private IssuerStub _stub = null!;
    private AccessFixture _access = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await IssuerStub.StartAsync(_first);
        _access = AccessFixture.Discovering(_stub);
    }

    public async ValueTask DisposeAsync()
    {
        _access.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task Validate_FirstToken_FetchesTheKeysOnce()
    {
        (await AcceptsAsync(_first)).ShouldBeTrue();
        (await AcceptsAsync(_first, ("sub", "p-2"))).ShouldBeTrue();

        _stub.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_UnknownIssuer_AsksNobody()
    {
        await _access.ValidateAsync(_first.Mint(_access.Claims(("iss", "https://evil.example"))));

        _stub.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task Validate_ManyAtOnceBeforeTheKeysAreThere_ShareOneFetch()
    {
        var open = new TaskCompletionSource();
        _stub.Open = open.Task;
        var answers = Enumerable.Range(0, 50).Select(number => AcceptsAsync(_first, ("sub", $"p-{number}"))).ToList();
        await _stub.Asked.Task;
        open.SetResult();

        (await Task.WhenAll(answers)).ShouldAll(accepted => accepted);
        _stub.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_CallerGivesUpWaiting_OthersAreServed()
    {
        var open = new TaskCompletionSource();
        _stub.Open = open.Task;
        using var patience = new CancellationTokenSource();
        var impatient = _access.Validator.ValidateAsync(_first.Mint(_access.Claims()), patience.Token).AsTask();
        var patient = AcceptsAsync(_first);
        await _stub.Asked.Task;
        await patience.CancelAsync();
        open.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(impatient);
        (await patient).ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_KeysRotated_PicksUpTheNewKeyAtOnce()
    {
        await AcceptsAsync(_first);
        _stub.Jwks = SigningKey.Jwks(_first, _second);

        (await AcceptsAsync(_second)).ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_KeyWithdrawn_RefusesATokenThatWasAcceptedBefore()
    {
        var token = _first.Mint(_access.Claims());
        (await _access.ValidateAsync(token)).IsRefused.ShouldBeFalse();
        _stub.Jwks = SigningKey.Jwks(_second);
        await AcceptsAsync(_second);

        (await _access.ValidateAsync(token)).Refusal.ShouldBe(AccessRefusal.UnknownKey);
    }

    [Fact]
    public async Task Validate_FloodOfUnknownKeyIds_AsksOnce()
    {
        await AcceptsAsync(_first);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => AcceptsAsync(SigningKey.Create($"made-up-{number}"))));

        _stub.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Validate_FloodOfUnknownKeyIdsWhileTheIssuerIsDown_AsksOnceInFiveMinutes()
    {
        await AcceptsAsync(_first);
        _stub.Fails = true;
        await AcceptsAsync(_second);
        _access.Time.Advance(DiscoveredKeys.PauseBetweenRefreshes);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => AcceptsAsync(SigningKey.Create($"made-up-{number}"))));

        _stub.Fetches.ShouldBe(3);
        (await AcceptsAsync(_first)).ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_UnknownKeyIdFiveMinutesLater_AsksAgain()
    {
        await AcceptsAsync(_first);
        await AcceptsAsync(_second);
        _stub.Jwks = SigningKey.Jwks(_second);
        (await AcceptsAsync(_second)).ShouldBeFalse();

        _access.Time.Advance(DiscoveredKeys.PauseBetweenRefreshes);

        (await AcceptsAsync(_second)).ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_IssuerDownFromTheStart_IsUnavailable()
    {
        _stub.Fails = true;

        (await _access.ValidateAsync(_first.Mint(_access.Claims()))).Refusal.ShouldBe(AccessRefusal.KeysUnavailable);
    }

    [Fact]
    public async Task Validate_IssuerDownFromTheStart_IsAskedAgainAfterAPause()
    {
        _stub.Fails = true;
        await AcceptsAsync(_first);
        _stub.Fails = false;
        (await AcceptsAsync(_first)).ShouldBeFalse();

        _access.Time.Advance(DiscoveredKeys.PauseWithoutKeys);

        (await AcceptsAsync(_first)).ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_IssuerGoesDown_KeepsTheLastKeys()
    {
        await AcceptsAsync(_first);
        _stub.Fails = true;
        await AcceptsAsync(_second);

        (await AcceptsAsync(_first, ("sub", "p-2"))).ShouldBeTrue();
        _stub.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Validate_DescriptionOfAnotherIssuer_IsNotBelieved()
    {
        _stub.Issuer = "https://evil.example";

        (await _access.ValidateAsync(_first.Mint(_access.Claims()))).Refusal.ShouldBe(AccessRefusal.KeysUnavailable);
    }

    [Fact]
    public async Task Validate_KeysOverPlainHttpElsewhere_AreNotFetched()
    {
        _stub.KeysAddress = "http://keys.example/jwks";

        (await _access.ValidateAsync(_first.Mint(_access.Claims()))).Refusal.ShouldBe(AccessRefusal.KeysUnavailable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""")]
    public async Task Validate_NoKeySetPublished_IsUnavailable(string jwks)
    {
        _stub.Jwks = jwks;

        (await _access.ValidateAsync(_first.Mint(_access.Claims()))).Refusal.ShouldBe(AccessRefusal.KeysUnavailable);
    }

    private async Task<bool> AcceptsAsync(SigningKey key, params (string Name, JsonNode? Value)[] changes) =>
        !(await _access.ValidateAsync(key.Mint(_access.Claims(changes)))).IsRefused;
}
