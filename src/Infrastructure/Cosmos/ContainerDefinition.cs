using System.Collections.ObjectModel;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>What a container is created with.</summary>
/// <param name="PartitionKey">A path, such as <c>/organizationId</c>.</param>
/// <param name="DefaultTimeToLive">-1: documents live for their own <c>ttl</c>, or for ever; <c>null</c>: nothing expires.</param>
/// <param name="IncludedPaths">What is indexed; everything else is not.</param>
/// <param name="CompositeIndexes">Each a list of paths, all ascending; the service reads them backwards too.</param>
internal sealed record ContainerDefinition(
    string Name, string PartitionKey, int? DefaultTimeToLive, IReadOnlyList<string> IncludedPaths, IReadOnlyList<IReadOnlyList<string>> CompositeIndexes)
{
    private const string Everything = "/*";

    public IReadOnlyList<string> ExcludedPaths => IncludedPaths.Contains(Everything) ? [] : [Everything];

    public ContainerProperties ToProperties()
    {
        var policy = new IndexingPolicy { Automatic = true, IndexingMode = IndexingMode.Consistent };
        foreach (var path in IncludedPaths)
        {
            policy.IncludedPaths.Add(new IncludedPath { Path = path });
        }

        foreach (var path in ExcludedPaths)
        {
            policy.ExcludedPaths.Add(new ExcludedPath { Path = path });
        }

        foreach (var index in CompositeIndexes)
        {
            policy.CompositeIndexes.Add(new Collection<CompositePath>([.. index.Select(path => new CompositePath { Path = path, Order = CompositePathSortOrder.Ascending })]));
        }

        return new ContainerProperties(Name, PartitionKey) { IndexingPolicy = policy, DefaultTimeToLive = DefaultTimeToLive, PartitionKeyDefinitionVersion = PartitionKeyDefinitionVersion.V2 };
    }
}
