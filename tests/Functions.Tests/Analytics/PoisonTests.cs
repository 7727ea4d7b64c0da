using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>A document that cannot be counted is put aside, and its neighbors are counted.</summary>
public sealed class PoisonTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Event_WhoseEarlierOnesAreMissing_IsADeadLetterAndHoldsUpNobody()
    {
        var office = Office.Open(stage);
        var orphan = new InterviewCancelled(new Cancellation(Instant.FromUtc(2026, 3, 2, 9, 0), "r-1", null))
        {
            InterviewId = Guid.CreateVersion7(stage.Now),
            OrganizationId = office.Organization,
            Sequence = 5,
            Revision = 1,
            OccurredAt = Instant.FromUtc(2026, 3, 2, 9, 0),
            ActorId = "r-1",
        };
        await stage.Host.Services.GetRequiredService<IStore>().CommitAsync(office.Organization, [new Write.Create(orphan)], TestContext.Current.CancellationToken);
        await office.BookAsync();

        var report = await office.GetAsync("interviews/analytics?startDate=2026-01-01&endDate=2026-12-31");
        var letters = await office.GetAsync("dead-letters?consumer=analytics");

        report["volume"]["interviews"]!.GetValue<int>().ShouldBe(1);
        letters["items"].AsArray().ShouldHaveSingleItem()!["interviewId"]!.GetValue<Guid>().ShouldBe(orphan.InterviewId);
    }
}
