using Interviews.Domain;
using Interviews.Domain.Webhooks;
using Interviews.Functions.Webhooks;
using Interviews.Infrastructure.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

public sealed class WebhookRegistryTests
{
    private readonly MemoryStore _store;
    private readonly WebhookRegistry _registry;
    private Action _beforeCommit = () => { };

    public WebhookRegistryTests()
    {
        _store = new MemoryStore(() =>
        {
            var once = _beforeCommit;
            _beforeCommit = () => { };
            once();
            return false;
        });
        _registry = new WebhookRegistry(_store, new StoreUpdates(TimeProvider.System), TimeProvider.System);
    }

    [Fact]
    public async Task Create_TheLastWhileAnotherTakesItsPlace_IsRefused()
    {
        for (var i = 1; i < WebhookRules.Most; i++)
        {
            (await CreateAsync()).IsRefused.ShouldBeFalse();
        }

        var other = default(Task<Result<string>>);
        _beforeCommit = () => other = CreateAsync();
        var created = await CreateAsync();

        (await other!).IsRefused.ShouldBeFalse();
        created.Refusal!.Code.ShouldBe(RefusalCode.ValidationFailed);
        _store.All<Webhook>().Count.ShouldBe(WebhookRules.Most);
    }

    [Fact]
    public async Task Create_AnEarlierWhileAnotherIsCreated_GetsThrough()
    {
        var other = default(Task<Result<string>>);
        _beforeCommit = () => other = CreateAsync();

        (await CreateAsync()).IsRefused.ShouldBeFalse();

        (await other!).IsRefused.ShouldBeFalse();
        _store.All<Webhook>().Count.ShouldBe(2);
    }

    private Task<Result<string>> CreateAsync()
    {
        var id = Guid.NewGuid();
        var webhook = new Webhook
        {
            WebhookId = id,
            OrganizationId = "acme",
            Url = "https://hooks.example.com/in",
            ActiveSince = NodaConstants.UnixEpoch,
            Secret = WebhookSecret.Parse("whsec_" + Convert.ToBase64String(id.ToByteArray().Concat(id.ToByteArray()).ToArray())).Value,
            CreatedAt = NodaConstants.UnixEpoch,
            UpdatedAt = NodaConstants.UnixEpoch,
        };
        return _registry.CreateAsync(webhook, [], CancellationToken.None);
    }
}
