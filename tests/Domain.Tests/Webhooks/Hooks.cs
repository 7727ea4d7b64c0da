using Interviews.Domain.Webhooks;

namespace Interviews.Domain.Tests.Webhooks;

internal static class Hooks
{
    /// <summary>Of the example that Standard Webhooks publishes.</summary>
    public static readonly WebhookSecret Secret = new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    public static Webhook At(string url, params string[] events) => new()
    {
        WebhookId = Guid.Parse("0198a000-0000-7000-8000-0000000000aa"),
        OrganizationId = Scenario.Acme,
        Url = url,
        Events = events,
        ActiveSince = Scenario.Now,
        Secret = Secret,
        CreatedAt = Scenario.Now,
        UpdatedAt = Scenario.Now,
    };

    public static Webhook Any() => At("https://hooks.example.com/in");
}
