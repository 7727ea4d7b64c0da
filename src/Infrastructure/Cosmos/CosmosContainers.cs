using System.Text.Encodings.Web;
using System.Text.Json;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>The containers, defined once: for the app's own provisioning, and as <c>infra/cosmos/containers.json</c> for the deployment.</summary>
internal static class CosmosContainers
{
    public const string Leases = "leases";

    private const string Place = "/find/place";
    private const int OwnTimeToLive = -1;

    /// <summary>A range of ids of one kind: <c>id</c> is indexed whatever the policy says, the partition key is not.</summary>
    private static readonly string[] Ranges = ["/organizationId/?", "/kind/?"];

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<ContainerDefinition> All { get; } =
    [
        new(
            StoreContainers.Interviews,
            "/organizationId",
            OwnTimeToLive,
            [
                .. Ranges,
                "/status/?",
                "/details/type/?",
                "/details/tags/[]/?",
                "/applicationId/?",
                "/candidateId/?",
                "/jobId/?",
                "/resource/?",
                "/day/?",
                "/find/place/?",
                "/find/name/?",
                "/find/email/?",
                "/find/moved/?",
                "/find/interviewers/[]/?",
                "/find/people/[]/?",
                "/find/owed/?",
                "/find/owing/[]/?",
                "/find/entry/?",
                "/find/text/?",
                "/find/bank/?",
                "/find/owner/?",
                "/find/tags/[]/?",
                "/type/?",
                "/difficulty/?",
                "/responseId/?",
            ],
            [
                ["/applicationId", Place],
                ["/candidateId", Place],
                ["/jobId", Place],
                ["/details/type", Place],
                ["/status", Place],
            ]),
        new(StoreContainers.Analytics, "/organizationId", OwnTimeToLive, Ranges, []),
        new(StoreContainers.DeadLetters, "/organizationId", OwnTimeToLive, Ranges, []),
        new(Leases, "/id", null, ["/*"], []),
    ];

    public static string ToJson() => JsonSerializer.Serialize(All, Written) + "\n";
}
