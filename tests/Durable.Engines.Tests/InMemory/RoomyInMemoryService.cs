using DurableTask.Core;
using Microsoft.DurableTask.Testing.Sidecar;

namespace Interviews.Durable.Engines.Tests.InMemory;

/// <summary>
/// The in-memory engine with room for more than one work item per processor. At its own limit its dispatcher looks for room only twice a second, and on two
/// cores a handful of instances looks as if it stood still.
/// </summary>
internal sealed class RoomyInMemoryService : InMemoryOrchestrationService, IOrchestrationService
{
    int IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems => 1000;

    int IOrchestrationService.MaxConcurrentTaskActivityWorkItems => 1000;
}
