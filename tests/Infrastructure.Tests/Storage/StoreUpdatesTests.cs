using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Infrastructure.Tests.Sqlite;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

public sealed class StoreUpdatesTests(SqliteStoreFixture stores) : IClassFixture<SqliteStoreFixture>
{
    private readonly NoWaits _clock = new();
    private readonly string _organization = $"org-{Guid.NewGuid():N}";

    private StoreUpdates Updates => new(_clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AnotherWriterCommitsFirst_TriesAgainAfterARandomWaitThatGrows()
    {
        var attempts = 0;

        var result = await Updates.RunAsync<int>("It", () => Task.FromResult(++attempts < 20 ? null : (Result<int>)attempts), Cancellation);

        result.Value.ShouldBe(20);
        _clock.Waited.Count.ShouldBe(19);
        _clock.Waited[0].ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(5));
        _clock.Waited.Max().ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(50));
        _clock.Waited.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Run_NeverGetsThrough_IsRefusedAfterTheLastAttempt()
    {
        var attempts = 0;

        var result = await Updates.RunAsync<int>("Interview 'i-1'", () => { attempts++; return Task.FromResult<Result<int>?>(null); }, Cancellation);

        attempts.ShouldBe(StoreUpdates.Attempts);
        (result.Refusal!.Code, result.Refusal.Detail).ShouldBe((RefusalCode.PreconditionFailed, "Interview 'i-1' keeps changing: try again."));
    }

    [Fact]
    public async Task Update_NothingThere_CreatesIt()
    {
        var created = await Updates.UpdateAsync<Job>(stores.Store, _organization, Job.RecordId("j"), _ => Named("new"), Cancellation);

        (await ReadAsync())!.ETag.ShouldBe(created.Value.ETag);
    }

    [Fact]
    public async Task Update_ChangedBetweenReadAndCommit_DecidesAgainOnWhatIsThereThen()
    {
        await Updates.UpdateAsync<Job>(stores.Store, _organization, Job.RecordId("j"), _ => Named("a"), Cancellation);
        List<string?> seen = [];

        var updated = await Updates.UpdateAsync<Job>(
            stores.Store,
            _organization,
            Job.RecordId("j"),
            current =>
            {
                seen.Add(current!.Value.Title);
                if (seen.Count == 1)
                {
                    stores.Store.CommitAsync(_organization, [new Write.Upsert(Named("b"))], Cancellation).GetAwaiter().GetResult();
                }

                return current.Value with { Title = current.Value.Title + "!" };
            },
            Cancellation);

        seen.ShouldBe(["a", "b"]);
        updated.Value.Value.Title.ShouldBe("b!");
        (await ReadAsync())!.ETag.ShouldBe(updated.Value.ETag);
    }

    [Fact]
    public async Task Update_TheSameObject_WritesNothing()
    {
        await Updates.UpdateAsync<Job>(stores.Store, _organization, Job.RecordId("j"), _ => Named("a"), Cancellation);
        var before = await ReadAsync();

        var same = await Updates.UpdateAsync<Job>(stores.Store, _organization, Job.RecordId("j"), current => current!.Value, Cancellation);

        same.Value.ETag.ShouldBe(before!.ETag);
        (await ReadAsync())!.ETag.ShouldBe(before.ETag);
    }

    [Fact]
    public async Task Update_Refused_WritesNothing()
    {
        var refused = await Updates.UpdateAsync<Job>(stores.Store, _organization, Job.RecordId("j"), _ => Refusal.Forbidden("No."), Cancellation);

        refused.Refusal!.Code.ShouldBe(RefusalCode.Forbidden);
        (await ReadAsync()).ShouldBeNull();
    }

    private Job Named(string title) => new() { JobId = "j", OrganizationId = _organization, Title = title };

    private Task<Stored<Job>?> ReadAsync() => stores.Store.ReadAsync<Job>(_organization, Job.RecordId("j"), Cancellation);
}
