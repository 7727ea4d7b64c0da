using Interviews.Sqlite;

namespace Interviews.Durable.Storage;

/// <summary>All that the engine keeps, and the units in which it changes.</summary>
internal sealed partial class DurableStore
{
    private readonly SqliteDatabase _database;
    private readonly Action? _beforeUnit;

    // Both are used on the writer's thread only.
    private long _lastKey;
    private long _lastSequence;

    /// <param name="beforeUnit">Runs at the beginning of each unit; a test that throws here stops the engine between two commits.</param>
    public DurableStore(SqliteDatabase database, Action? beforeUnit)
    {
        _database = database;
        _beforeUnit = beforeUnit;
        _lastKey = database.Read(LastKey);
        _lastSequence = database.Read(session => session.Scalar<long>("SELECT starts FROM engine")) << 40;
    }

    private Task<T> WriteAsync<T>(Func<SqliteSession, T> unit) => _beforeUnit is null
        ? _database.WriteAsync(unit)
        : _database.WriteAsync(session =>
        {
            _beforeUnit();
            return unit(session);
        });

    /// <summary>The highest key that anything refers to, so that none is given twice while it could be mistaken.</summary>
    private static long LastKey(SqliteSession session)
    {
        var instances = session.Scalar<long>("SELECT max(key) FROM instances");
        var parents = session.Scalar<long>("SELECT max(parent_key) FROM instances WHERE parent_key IS NOT NULL");
        var activities = RowKey.Key(session.Scalar<long>("SELECT max(at) FROM activities"));
        return Math.Max(instances, Math.Max(parents, activities));
    }
}
