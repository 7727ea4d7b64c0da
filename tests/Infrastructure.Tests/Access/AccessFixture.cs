using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Infrastructure.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interviews.Infrastructure.Tests.Access;

/// <summary>A validator as an installation would have it: from settings, through the container.</summary>
internal sealed class AccessFixture : IDisposable
{
    public const string Audience = "interviews";
    private readonly ServiceProvider _provider;

    private AccessFixture(string issuer, Dictionary<string, string?> settings)
    {
        Issuer = issuer;
        settings["Access:Issuers:main:Issuer"] = issuer;
        settings.TryAdd("Access:Issuers:main:Audience", Audience);
        _provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddAccess(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        Validator = _provider.GetRequiredService<ITokenValidator>();
    }

    /// <summary>Stands still until a test moves it; far from the machine's own clock, so that reading the wrong one shows.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public ITokenValidator Validator { get; }

    private string Issuer { get; }

    public static AccessFixture Inline(SigningKey key, params (string Name, string Value)[] settings) =>
        new("https://id.example", settings.Prepend(("Access:Issuers:main:Jwks", SigningKey.Jwks(key)))
            .GroupBy(setting => setting.Item1).ToDictionary(group => group.Key, string? (group) => group.Last().Item2));

    public static AccessFixture Discovering(IssuerStub stub) => new(stub.Address, []);

    /// <summary>The claims of a good token, an hour long from now; then changed as a test wants.</summary>
    public JsonObject Claims(params (string Name, JsonNode? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = "p-1",
            ["org"] = "acme",
            ["roles"] = new JsonArray("recruiter"),
            ["exp"] = Seconds(TimeSpan.FromHours(1)),
        };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        return claims;
    }

    public long Seconds(TimeSpan fromNow) => (Time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public async Task<Result<Actor>> ValidateAsync(string token) => await Validator.ValidateAsync(token, CancellationToken.None);

    public void Dispose() => _provider.Dispose();
}
