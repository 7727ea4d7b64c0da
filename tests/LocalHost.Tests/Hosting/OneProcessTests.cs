using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

public sealed class OneProcessTests(SharedMode.OneProcess shared) : ModeContract(shared), IClassFixture<SharedMode.OneProcess>;
