using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Interviews.Sqlite;

/// <summary>
/// A SQLite file (WAL, <c>synchronous=FULL</c>) with one writer thread that groups commits: while one transaction reaches the disk the next
/// units of work queue up and share the transaction after it. A unit is atomic: when it throws, only its own changes are rolled back.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private const int LargestGroup = 512;

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly WaitingLine<Unit> _pending = new();
    private readonly Thread _writer;

    // One for the database itself, one for each read: it is closed when all have gone.
    private readonly CountdownEvent _users = new(1);
    private bool _isClosed;

    /// <param name="path">The file; its folder is created.</param>
    /// <param name="schema">Statements that bring the file to the wanted schema; run at every start, so each must be repeatable.</param>
    public SqliteDatabase(string path, string schema)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        var session = new SqliteSession(
            _connectionString, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;");
        session.Execute(schema);
        _writer = new Thread(() => WriteGroups(session)) { IsBackground = true, Name = $"sqlite writer {System.IO.Path.GetFileName(path)}" };
        _writer.Start();
    }

    public string Path { get; }

    /// <summary>Runs <paramref name="unit"/> on the writer thread, atomically; completes once its changes are on disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> unit)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending.Add(new Unit<T>(unit, completion));
        return completion.Task;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteSession> unit) => WriteAsync(session =>
    {
        unit(session);
        return true;
    });

    /// <summary>Runs <paramref name="query"/> on a connection of its own that sees every commit completed so far.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public T Read<T>(Func<SqliteSession, T> query)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) || !_users.TryAddCount(), this);
        try
        {
            return ReadOnSession(query);
        }
        finally
        {
            _users.Signal();
        }
    }

    /// <summary>Finishes what is queued and being read, then closes the file.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, true))
        {
            return;
        }

        _pending.Close();
        _writer.Join();
        _users.Signal();
        _users.Wait();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }

        _users.Dispose();
    }

    private T ReadOnSession<T>(Func<SqliteSession, T> query)
    {
        if (!_readers.TryTake(out var session))
        {
            session = new SqliteSession(_connectionString, "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY;");
        }

        try
        {
            return query(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    private void WriteGroups(SqliteSession session)
    {
        using var owned = session;
        var group = new List<Unit>(LargestGroup);
        while (_pending.Take(out var first))
        {
            group.Clear();
            group.Add(first);
            Commit(session, group);
        }
    }

    private void Commit(SqliteSession session, List<Unit> group)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            group[0].RunFirst(session);
            while (group.Count < LargestGroup && _pending.TryTake(out var next))
            {
                group.Add(next);
                next.Run(session);
            }

            session.Execute("COMMIT");
        }
        catch (SqliteException e)
        {
            group.ForEach(unit => unit.Fail(e));
            TryRollBack(session);
            return;
        }

        group.ForEach(unit => unit.Complete());
    }

    private static void TryRollBack(SqliteSession session)
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had already rolled back by itself.
        }
    }

    private abstract class Unit
    {
        /// <summary>Runs the work in a transaction that nothing else has written in: without a savepoint. A failure of the work stays with its unit, and another transaction begins.</summary>
        public abstract void RunFirst(SqliteSession session);

        /// <summary>Runs the work inside a savepoint. A failure of the work stays with its unit; a failure of the transaction is thrown.</summary>
        public abstract void Run(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class Unit<T>(Func<SqliteSession, T> work, TaskCompletionSource<T> completion) : Unit
    {
        private T _result = default!;
        private Exception? _failure;

        public override void RunFirst(SqliteSession session)
        {
            if (!Succeeds(session))
            {
                session.Execute("ROLLBACK");
                session.Execute("BEGIN IMMEDIATE");
            }
        }

        public override void Run(SqliteSession session)
        {
            session.Execute("SAVEPOINT unit");
            if (!Succeeds(session))
            {
                session.Execute("ROLLBACK TO unit");
            }

            session.Execute("RELEASE unit");
        }

        public override void Complete()
        {
            if (_failure is null)
            {
                completion.TrySetResult(_result);
            }
            else
            {
                completion.TrySetException(_failure);
            }
        }

        public override void Fail(Exception exception) => completion.TrySetException(_failure ?? exception);

        private bool Succeeds(SqliteSession session)
        {
            try
            {
                _result = work(session);
                return true;
            }
#pragma warning disable CA1031 // whatever the work throws belongs to whoever awaits it
            catch (Exception e)
#pragma warning restore CA1031
            {
                _failure = e;
                return false;
            }
        }
    }
}
