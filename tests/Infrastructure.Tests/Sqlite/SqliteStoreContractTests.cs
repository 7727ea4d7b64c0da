using Interviews.Infrastructure.Tests.Storage.Contract;

namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class SqliteStoreContractTests() : StoreContract(new SqliteStoreFixture());
