using Interviews.Infrastructure.Access;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class RoutineRefreshTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
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
        var old = await _keys.GetAsync(CancellationToken.None);
        _stub.Jwks = SigningKey.Jwks(SigningKey.Create("second"));
        _time.Advance(DiscoveredKeys.RefreshAfter);

        (await _keys.GetAsync(CancellationToken.None)).ShouldBeSameAs(old);
        await _keys.Fetching;

        (await _keys.GetAsync(CancellationToken.None)).ShouldNotBeSameAs(old);
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
        (await _keys.GetAsync(CancellationToken.None)).ShouldNotBeNull();
    }

    private async Task GetAsync()
    {
        await _keys.GetAsync(CancellationToken.None);
        await _keys.Fetching;
    }
}
