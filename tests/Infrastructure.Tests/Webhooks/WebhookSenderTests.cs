using System.Net;
using System.Net.Sockets;
using Interviews.Domain.Webhooks;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Webhooks;

/// <summary>To which addresses messages go, whatever a name says (REQ-WHK-07).</summary>
public sealed class WebhookSenderTests : IAsyncLifetime
{
    private const string Host = "hooks.example.com";

    private readonly Resolver _resolver = new();
    private WebApplication _receiver = null!;
    private int _received;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.Run(_ =>
        {
            Interlocked.Increment(ref _received);
            return Task.CompletedTask;
        });
        await _receiver.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task Send_ToANameOfAPrivateAddress_IsRefused()
    {
        Resolve(IPAddress.Loopback, IPAddress.Parse("10.0.0.1"), IPAddress.Parse("::1"));

        var reply = await SendAsync(Host, new WebhookTargets());

        (reply.Outcome, reply.Status, _received).ShouldBe((WebhookOutcome.AddressRefused, null, 0));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task Send_ToAPrivateAddressItself_IsRefused(string host)
    {
        _resolver.Answer = (name, _) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Parse(name)]);

        (await SendAsync(host, new WebhookTargets())).Outcome.ShouldBe(WebhookOutcome.AddressRefused);
        _received.ShouldBe(0);
    }

    [Fact]
    public async Task Send_ToAName_ConnectsToTheAddressThatWasLookedUpAndLooksNoFurther()
    {
        Resolve(IPAddress.Loopback);

        var reply = await SendAsync(Host, new WebhookTargets { AllowPrivateAddresses = true });

        (reply.Outcome, reply.Status, _received).ShouldBe((WebhookOutcome.Delivered, 200, 1));
        _resolver.Asked.ShouldBe([Host]);
    }

    [Fact]
    public async Task Send_ToANameThatDoesNotExist_IsUnreachable()
    {
        _resolver.Answer = (_, _) => Task.FromException<IReadOnlyList<IPAddress>>(new SocketException((int)SocketError.HostNotFound));

        (await SendAsync(Host, new WebhookTargets())).Outcome.ShouldBe(WebhookOutcome.Unreachable);
    }

    [Fact]
    public async Task Send_ToANameThatIsNotFoundInTime_HasTimedOut()
    {
        _resolver.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return [];
        };

        (await SendAsync(Host, new WebhookTargets(), Duration.FromMilliseconds(50))).Outcome.ShouldBe(WebhookOutcome.TimedOut);
    }

    private void Resolve(params IPAddress[] addresses) => _resolver.Answer = (_, _) => Task.FromResult<IReadOnlyList<IPAddress>>(addresses);

    /// <param name="limit">A minute by default, which no machine is too busy for.</param>
    private async Task<WebhookReply> SendAsync(string host, WebhookTargets targets, Duration? limit = null)
    {
        var settings = new WebhookSettings { Targets = targets, Timeout = limit ?? Duration.FromMinutes(1) };
        using var sender = new WebhookSender(new PublicConnections(_resolver, settings), settings, TimeProvider.System);
        var now = Instant.FromUtc(2026, 3, 2, 9, 0);
        var webhook = new Webhook
        {
            WebhookId = Guid.NewGuid(),
            OrganizationId = "acme",
            Url = $"http://{host}:{new Uri(_receiver.Urls.Single()).Port}/in",
            ActiveSince = now,
            Secret = WebhookSecret.Of(new byte[32]),
            CreatedAt = now,
            UpdatedAt = now,
        };
        return await sender.SendAsync(webhook, "msg_1", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
    }

    /// <summary>Knows only what a test tells it.</summary>
    private sealed class Resolver : IHostResolver
    {
        private readonly List<string> _asked = [];

        public Func<string, CancellationToken, Task<IReadOnlyList<IPAddress>>> Answer { get; set; } = (_, _) => Task.FromResult<IReadOnlyList<IPAddress>>([]);

        public IReadOnlyList<string> Asked => _asked;

        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
        {
            _asked.Add(host);
            return Answer(host, cancellationToken);
        }
    }
}
