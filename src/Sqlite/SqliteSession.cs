using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Interviews.Sqlite;

/// <summary>One open connection with its prepared statements. Not for use by two threads at once.</summary>
public sealed class SqliteSession : IDisposable
{
    /// <summary><c>SQLITE_DBCONFIG_ENABLE_QPSG</c>.</summary>
    private const int StablePlans = 1007;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = [];

    internal SqliteSession(string connectionString, string pragmas)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        KeepPlans();
        Execute(pragmas);
    }

    /// <summary>Runs a statement and returns the number of rows it changed. Parameters are named <c>$1</c>, <c>$2</c>… in order.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters) => Bind(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row, or <c>default</c> when there is no row or it is NULL.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>Every row, mapped. The rows are read before this returns.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    /// <remarks>
    /// Otherwise a prepared statement that names an index with a WHERE of its own among its candidates is compiled again whenever a parameter gets another value:
    /// the value might make that index usable. Ours name the index that they want.
    /// </remarks>
    private void KeepPlans() => SqliteException.ThrowExceptionForRC(raw.sqlite3_db_config(_connection.Handle, StablePlans, 1, out _), _connection.Handle);

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = _connection.CreateCommand();
#pragma warning disable CA2100 // every text comes from the code of a store, none from a request
            statement.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= parameters.Length; i++)
            {
                statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _statements.Add(sql, statement);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            statement.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return statement;
    }
}
