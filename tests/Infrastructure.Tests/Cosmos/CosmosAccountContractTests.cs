using Interviews.Infrastructure.Tests.Storage.Contract;

namespace Interviews.Infrastructure.Tests.Cosmos;

public sealed class CosmosAccountContractTests() : StoreContract(new CosmosAccountFixture());
