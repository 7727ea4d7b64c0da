using Interviews.Infrastructure.Access;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class RoutineRefreshTests : IAsyncLifetime
{
    private readonly SteppedTime _time = new();
    private readonly HttpClient _http = KeyDiscovery.CreateClient();
    private IssuerStub _stub = null!;
    private DiscoveredKeys _keys = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await IssuerStub.StartAsync(SigningKey.Create("first"));
        var issuer = new IssuerSettings("main", _stub.Address, ["interviews"], new Uri(_stub.Address + "/.well-known/openid-configuration"), Keys: null);
        _keys = new DiscoveredKeys(issuer, new KeyDiscovery(_http), _time, NullLogger.Instance);
        await GetAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task Get_YoungerThanTwelveHours_AsksNobody()
    {
        _time.Advance(DiscoveredKeys.RefreshAfter - TimeSpan.FromTicks(1));

        await GetAsync();

        _stub.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Get_TwelveHoursOld_AnswersWithTheOldKeysAndFetchesNewOnes()
    {
        var old = _keys.Current;
        _stub.Jwks = SigningKey.Jwks(SigningKey.Create("second"));
        _time.Advance(DiscoveredKeys.RefreshAfter);

        (await _keys.GetAsync(CancellationToken.None)).ShouldBeSameAs(old);
        await _keys.Fetching;

        _keys.Current.ShouldNotBeSameAs(old);
    }

    [Fact]
    public async Task Get_SameKeysFetchedAgain_KeepsTheSetSoThatVerifiedTokensStay()
    {
        var old = _keys.Current;
        _time.Advance(DiscoveredKeys.RefreshAfter);

        await GetAsync();

        _stub.Fetches.ShouldBe(2);
        _keys.Current.ShouldBeSameAs(old);
    }

    [Fact]
    public async Task Get_RefreshFails_KeepsTheKeysAndPausesBeforeTheNextTry()
    {
        _stub.Fails = true;
        _time.Advance(DiscoveredKeys.RefreshAfter);
        await GetAsync();
        await GetAsync();
        _stub.Fetches.ShouldBe(2);
        _time.Advance(DiscoveredKeys.PauseBetweenRefreshes);
        await GetAsync();

        _stub.Fetches.ShouldBe(3);
        _keys.Current.ShouldNotBeNull();
    }

    private async Task GetAsync()
    {
        await _keys.GetAsync(CancellationToken.None);
        await _keys.Fetching;
    }
}
