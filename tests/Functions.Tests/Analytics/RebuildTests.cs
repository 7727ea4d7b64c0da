using System.Text;
using Interviews.Domain.Analytics;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Storage;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>Building again, and being told again, in the running system.</summary>
public sealed class RebuildTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Rebuild_OfWhatTheFeedBuilt_EndsInTheSameDocuments()
    {
        var office = Office.Open(stage);
        await LiveAsync(office);
        var before = await DocumentsAsync(office);

        var operation = await RebuildAsync(office);

        operation.Text("status").ShouldBe("succeeded");
        operation["progress"]["uncountable"]!.GetValue<int>().ShouldBe(0);
        (await DocumentsAsync(office)).ShouldBe(before);
    }

    [Fact]
    public async Task Rebuild_WhileCommandsRun_CountsThemOnce()
    {
        var office = Office.Open(stage);
        await LiveAsync(office);
        using var admin = office.As("admin");
        var started = await admin.PostAsync("interviews/analytics/rebuild");
        started.Status.ShouldBe(202, started.Body?.ToJsonString());
        await LiveAsync(office);
        var report = await office.GetAsync("interviews/analytics?startDate=2026-01-01&endDate=2026-12-31");
        var after = await DocumentsAsync(office);

        report["volume"]["interviews"]!.GetValue<int>().ShouldBe(6);
        await RebuildAsync(office);
        (await DocumentsAsync(office)).ShouldBe(after);
    }

    [Fact]
    public async Task Rebuild_AskedForTwice_RunsOnce()
    {
        var office = Office.Open(stage);
        await LiveAsync(office);
        using var admin = office.As("admin");

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => admin.PostAsync("interviews/analytics/rebuild")));
        await stage.Host.Clock.DrainAsync();

        asked.Select(reply => reply.Status).ShouldAll(status => status == 202);
        asked.Select(reply => reply.Headers["Operation-Location"]).ShouldAll(location => location.StartsWith("/api/operations/", StringComparison.Ordinal));
        var generations = await Store.ReadAsync<AnalyticsGenerations>(office.Organization, AnalyticsGenerations.RecordId, TestContext.Current.CancellationToken);
        generations!.Value.Building.ShouldBeNull();
        generations.Value.Current.ShouldBe(1 + asked.Select(reply => reply.Text("id")).Distinct().Count());
    }

    [Fact]
    public async Task Rebuild_OnceItIsRead_LeavesNothingOfTheOldGeneration()
    {
        var office = Office.Open(stage);
        await LiveAsync(office);

        await RebuildAsync(office);
        await stage.Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        (await AllAsync(office, new MetricsBefore(2))).ShouldBeEmpty();
        (await AllAsync(office, new InterviewFactsBefore(2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_OfAnotherOrganization_DoesNotExist()
    {
        var (here, elsewhere) = (Office.Open(stage), Office.Open(stage));
        var operation = await RebuildAsync(elsewhere);
        using var admin = here.As("admin");

        (await admin.GetAsync($"operations/{operation.Text("id")}")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task ChangeFeed_FromItsBeginning_ChangesNothing()
    {
        var office = Office.Open(stage);
        await LiveAsync(office);
        var before = await DocumentsAsync(office);

        stage.Host.HostServices.GetRequiredService<WorkSources>().All.OfType<ChangeFeedListener>().ToList().ForEach(feed => feed.Rewind());
        await stage.Host.Clock.DrainAsync();

        before.ShouldNotBeEmpty();
        (await DocumentsAsync(office)).ShouldBe(before);
    }

    private IStore Store => stage.Host.Services.GetRequiredKeyedService<IStore>(StoreContainers.Analytics);

    /// <summary>Three interviews: one completed and judged, one moved, one cancelled.</summary>
    private async Task LiveAsync(Office office)
    {
        var (judged, moved, cancelled) = (await office.BookAsync(), await office.BookAsync(), await office.BookAsync());
        await office.DoAsync(moved, "reschedule", Tokens.Fill("""{"newDateTime":"{{P40D}}"}""", stage.Now));
        await office.DoAsync(cancelled, "cancel", "{}");
        await office.CompleteAsync(judged, """{"score":85,"decision":"proceed"}""");
        await office.DoAsync(judged, "feedback", $$$"""{"interviewerId":"{{{judged.Interviewer}}}","recommendation":"yes","ratings":{"depth":4}}""");
    }

    private async Task<Reply> RebuildAsync(Office office)
    {
        using var admin = office.As("admin");
        var started = await admin.PostAsync("interviews/analytics/rebuild");
        started.Status.ShouldBe(202, started.Body?.ToJsonString());
        return await office.GetAsync($"operations/{started.Text("id")}");
    }

    /// <summary>What is read, without the number of its generation.</summary>
    private async Task<string> DocumentsAsync(Office office)
    {
        await stage.Host.Clock.DrainAsync();
        var stored = await Store.ReadAsync<AnalyticsGenerations>(office.Organization, AnalyticsGenerations.RecordId, TestContext.Current.CancellationToken);
        var current = stored?.Value.Current ?? 1;
        IEnumerable<IRecord> metrics = (await AllAsync(office, new MetricsBefore(current + 1))).Where(each => each.Generation == current).Select(each => each with { Generation = 0 });
        IEnumerable<IRecord> facts = (await AllAsync(office, new InterviewFactsBefore(current + 1))).Where(each => each.Generation == current).Select(each => each with { Generation = 0 });
        return string.Join('\n', metrics.Concat(facts).Select(each => Encoding.UTF8.GetString(RecordJson.Write(each))));
    }

    private async Task<List<T>> AllAsync<T>(Office office, Query<T> query)
        where T : class, IRecord
    {
        var (all, continuation) = (new List<T>(), default(string));
        do
        {
            var page = await Store.QueryAsync(office.Organization, query, 200, continuation, TestContext.Current.CancellationToken);
            all.AddRange(page.Items.Select(stored => stored.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return all;
    }
}
