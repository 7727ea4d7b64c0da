namespace Interviews.Cosmos.Stub.Sql;

/// <summary>The text is no SQL, or SQL beyond the subset.</summary>
public sealed class SqlException(string message) : Exception(message);
