using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Alone in the process while it counts what is allocated.</summary>
[CollectionDefinition(nameof(LargeRecordingTests), DisableParallelization = true)]
[Collection(nameof(LargeRecordingTests))]
public sealed class LargeRecordingTests
{
    private static readonly long Size = Setting.Of("RECORDING_MEGABYTES", 80) * 1024L * 1024;
    private static readonly long Most = Size / 4;

    [Fact]
    public async Task Recording_UpAndDownThroughTheFrontDoor_IsNeverInMemoryAsAWhole()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var path = $"{await recruiter.BookedAsync()}/documents";
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var reply = await recruiter.PostAsync($"{path}?kind=recording&name=talk.mp4", new StreamContent(new Recording(Size)));
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        reply["size"].GetValue<long>().ShouldBe(Size);
        var length = await recruiter.CountAsync($"{path}/{reply.Text("id")}/content");

        length.ShouldBe(Size);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Most);
    }
}
