using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>
/// The store in one SQLite file. Reads run on the caller's thread and see every commit that has completed; commits share the file's one writer,
/// which groups them.
/// </summary>
public sealed class SqliteStore(ContainerDatabase database, TimeProvider time) : IStore
{
    private const int LargestPage = 200;

    public Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.File.Read(session => RecordTable.Read<T>(session, organizationId, StorageKey.ToStored(id), Now)));
    }

    public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.File.Read<IReadOnlyList<Stored<T>>>(session =>
        [
            .. ids.Distinct().Select(id => RecordTable.Read<T>(session, organizationId, StorageKey.ToStored(id), Now)).OfType<Stored<T>>(),
        ]));
    }

    public async Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var batch = Batch.Of(organizationId, writes);
        if (batch.Operations.Count == 0)
        {
            return new CommitResult.Committed(new Dictionary<string, string>());
        }

        var result = await database.File.WriteAsync(session => Apply(session, batch, Now));
        if (result is CommitResult.Committed { ETags.Count: > 0 })
        {
            database.AnnounceRecords();
        }

        return result;
    }

    public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LargestPage);
        var page = database.File.Read<object>(session =>
        {
            var scope = new QueryScope(session, organizationId, limit, Now);
            return query switch
            {
                FindInterviews find => InterviewWalk.Run(scope, find, continuation),
                IdRange<T> range => RecordRanges.Range(scope, range, continuation),
                FindEntries<T> entries => DirectoryTable.Run(scope, entries, continuation),
                FindBanks banks => BankTable.Run(scope, banks, continuation),
                FindQuestions questions => QuestionTable.Run(scope, questions, continuation),
                BookingsBetween bookings => BookedDayRanges.Run(scope, bookings, continuation),
                ResponseWithId response => ResponseTable.Run(scope, response, continuation),
                PeopleNamed people => RecordRanges.People(scope, people, continuation),
                PeopleWithEmail people => RecordRanges.People(scope, people, continuation),
                _ => throw new NotSupportedException($"The store does not know the query {query.GetType().Name}."),
            };
        });
        return Task.FromResult((Page<T>)page);
    }

    public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.File.Read(session => InterviewCounts.Run(session, organizationId, query)));
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    // Every condition is looked at before anything is written, so that a conflict leaves nothing to take back.
    private static CommitResult Apply(SqliteSession session, Batch batch, long now)
    {
        RecordTable.Purge(session, now);
        foreach (var operation in batch.Operations)
        {
            if (FailedCondition(session, batch.OrganizationId, operation, now) is { } conflict)
            {
                return conflict;
            }
        }

        var etags = new Dictionary<string, string>(batch.Operations.Count);
        foreach (var operation in batch.Operations)
        {
            if (operation.Document is { } document)
            {
                etags.Add(operation.Write.Id, RecordTable.Append(session, batch.OrganizationId, operation, now));
                QueryIndexes.Update(session, batch.OrganizationId, operation.StoredId, document);
            }
            else
            {
                RecordTable.Delete(session, batch.OrganizationId, operation.StoredId);
                QueryIndexes.Remove(session, batch.OrganizationId, operation.StoredId);
            }
        }

        return new CommitResult.Committed(etags);
    }

    private static CommitResult.Conflict? FailedCondition(SqliteSession session, string organizationId, Operation operation, long now)
    {
        if (operation.Write is Write.Upsert)
        {
            return null;
        }

        var current = RecordTable.FindETag(session, organizationId, operation.StoredId, now);
        return operation.Write switch
        {
            Write.Create when current is not null => new CommitResult.Conflict(operation.Write.Id, Exists: true),
            Write.Replace replace when replace.ETag != current => new CommitResult.Conflict(operation.Write.Id, Exists: false),
            Write.Delete delete when delete.ETag != current => new CommitResult.Conflict(operation.Write.Id, Exists: false),
            _ => null,
        };
    }
}
