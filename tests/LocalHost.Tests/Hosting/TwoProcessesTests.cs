using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

public sealed class TwoProcessesTests(SharedMode.TwoProcesses shared) : ModeContract(shared), IClassFixture<SharedMode.TwoProcesses>;
