using Interviews.Functions.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>Alone in the process while it counts what is allocated.</summary>
[CollectionDefinition(nameof(LargeRecordingTests), DisableParallelization = true)]
[Collection(nameof(LargeRecordingTests))]
public sealed class LargeRecordingTests
{
    private const long Size = 200L * 1024 * 1024;
    private const long Most = 50L * 1024 * 1024;

    [Fact]
    public async Task Recording_UpAndDownThroughTheFrontDoor_IsNeverInMemoryAsAWhole()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = await host.RecruiterAsync();
        var interview = await recruiter.PostAsync("interviews", """{"type":"video","scheduledAt":"2026-03-20T10:00:00Z","duration":30,"candidateId":"c-1"}""");
        var path = $"interviews/{interview.Text("id")}/documents";
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var reply = await recruiter.PostAsync($"{path}?kind=recording&name=talk.mp4", new StreamContent(new Recording(Size)));
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        reply["size"].GetValue<long>().ShouldBe(Size);
        var length = await recruiter.CountAsync($"{path}/{reply.Text("id")}/content");

        length.ShouldBe(Size);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Most);
    }

    /// <summary>The beginning of an MP4, and silence.</summary>
    private sealed class Recording(long length) : Stream
    {
        private static readonly byte[] _head = [0, 0, 0, 24, .. "ftypisom\0\0\u0002\0isomiso2"u8];

        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            buffer[..count].Clear();
            if (_position == 0)
            {
                _head.CopyTo(buffer);
            }

            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
