using Interviews.Domain.Storage;
using Interviews.Domain.Webhooks;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Webhooks;

public sealed class WebhookRetriesTests
{
    private static readonly Instant Now = Scenario.Now;

    [Fact]
    public void Next_AfterEachAttempt_FollowsTheRecommendedSchedule() =>
        Enumerable.Range(1, 10).Select(attempt => (WebhookRetries.Next(attempt, Now, null) - Now)?.TotalSeconds)
            .ShouldBe([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);

    [Theory]
    [InlineData(1, -60, 5)]
    [InlineData(1, 2, 5)]
    [InlineData(1, 60, 60)]
    [InlineData(1, 1_000_000, 86_400)]
    [InlineData(3, 60, 1800)]
    public void Next_WithAWishOfTheReceiver_GrantsItUpToADay(int attempt, int wish, int pause) =>
        WebhookRetries.Next(attempt, Now, Duration.FromSeconds(wish)).ShouldBe(Now + Duration.FromSeconds(pause));

    [Fact]
    public void Next_AfterTheLastAttempt_IsNeverWhateverTheReceiverWishes() => WebhookRetries.Next(WebhookRetries.Attempts, Now, Duration.FromHours(1)).ShouldBeNull();

    [Fact]
    public void AttemptIds_InOrder_AreTheLatestFirst()
    {
        IRecord[] attempts = [.. new[] { 0, 1, 999, 1_000_000 }.Select(seconds => Attempt(Now + Duration.FromSeconds(seconds)))];

        attempts.Select(attempt => attempt.Id).Order(StringComparer.Ordinal).ShouldBe(attempts.Select(attempt => attempt.Id).Reverse());
    }

    private static WebhookAttempt Attempt(Instant at) => new()
    {
        OrganizationId = Scenario.Acme,
        WebhookId = Guid.Empty,
        MessageId = WebhookAttempt.MessageIdOf(Guid.Empty, Scenario.Id, 1),
        InterviewId = Scenario.Id,
        Sequence = 1,
        Type = "interview.scheduled",
        Number = 1,
        At = at,
        Outcome = WebhookOutcome.Rejected,
        Milliseconds = 3,
    };
}
