using System.Net;
using Interviews.Domain.Documents;
using Interviews.Domain.Storage;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Documents.Folder;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Documents;

/// <summary>What is left when something goes wrong in the middle.</summary>
public sealed class UploadFaultTests
{
    [Fact]
    public async Task Upload_WhoseClientGoesAway_LeavesNothing()
    {
        using var data = new TemporaryFolder();
        var blobs = new AnnouncedBlobs(new FolderBlobs(Path.Combine(data.Path, "blobs")));
        var host = await InterviewsHost.StartAsync(data.Path, configure: services => services.AddSingleton<IBlobs>(blobs));
        try
        {
            using var recruiter = host.Recruiter();
            var path = await recruiter.BookedAsync();

            await Should.ThrowAsync<HttpRequestException>(() => recruiter.PostAsync($"{path}/documents?kind=resume&name=cv.pdf", new BrokenContent(blobs.Begun)));
        }
        finally
        {
            await host.DisposeAsync();
        }

        host.Blobs().ShouldBeEmpty();
        System.IO.Directory.Delete(host.Data, recursive: true);
    }

    [Fact]
    public async Task Upload_WhoseBlobCannotBeKept_HasNoRecord()
    {
        await using var host = await InterviewsHost.StartAsync(configure: services => services.AddSingleton<IBlobs>(new FullDisk()));
        using var recruiter = host.Recruiter();
        var path = await recruiter.BookedAsync();

        (await recruiter.UploadAsync(path, "resume", "cv.pdf", Upload.Pdf)).ShouldBeRefused(503, "unavailable");

        (await recruiter.GetAsync($"{path}/documents"))["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_SeveralAtOnce_AreTakenUpToTheMost()
    {
        await using var host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?> { ["Documents:MostPerInterview"] = "3" });
        using var recruiter = host.Recruiter();
        var path = await recruiter.BookedAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => recruiter.UploadAsync(path, "resume", $"cv-{i}.pdf", Upload.Pdf)));

        replies.Count(reply => reply.Status == 201).ShouldBe(3);
        replies.Where(reply => reply.Status != 201).ShouldAll(reply => reply.Code == "validation_failed");
        (await recruiter.GetAsync($"{path}/documents"))["items"].AsArray().Count.ShouldBe(3);
        host.Blobs().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Sweep_BlobThatACrashLeftWithoutARecord_IsRemovedWhenADayHasPassed()
    {
        await using var host = await InterviewsHost.StartAsync();
        await LeaveAsync(host, Guid.NewGuid(), Guid.NewGuid(), "acme/orphan");

        await host.AdvanceAsync(TimeSpan.FromHours(20));
        host.Blobs().Count.ShouldBe(2);

        await host.AdvanceAsync(TimeSpan.FromHours(24));
        host.Blobs().ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_BlobOfADocument_Stays()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var path = await recruiter.BookedAsync();
        var document = await recruiter.UploadedAsync(path);
        var cancellation = TestContext.Current.CancellationToken;
        var (interviewId, documentId) = (Guid.Parse(path.Split('/')[1]), Guid.Parse(document.Split('/')[^1]));
        var stored = await host.Services.GetRequiredService<IStore>()
            .ReadAsync<InterviewDocument>(InterviewsHost.Organization, InterviewDocument.IdOf(interviewId, documentId), cancellation);
        await host.Services.GetRequiredService<PendingBlobs>().MarkAsync(InterviewsHost.Organization, interviewId, documentId, stored!.Value.BlobName, cancellation);

        await host.AdvanceAsync(TimeSpan.FromDays(3));

        (await recruiter.DownloadAsync($"{document}/content")).Content.ShouldBe(Upload.Pdf);
        host.Blobs().ShouldHaveSingleItem();
    }


    private static async Task LeaveAsync(InterviewsHost host, Guid interview, Guid document, string blob)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await host.Services.GetRequiredService<PendingBlobs>().MarkAsync(InterviewsHost.Organization, interview, document, blob, cancellation);
        await using var writer = await host.Services.GetRequiredService<IBlobs>().OpenWriteAsync(blob, cancellation);
        await writer.WriteAsync(Upload.Pdf, cancellation);
        await writer.CompleteAsync(cancellation);
    }

    /// <summary>Promises more than it sends, and hangs up once the other side has begun to keep it.</summary>
    private sealed class BrokenContent(Task begun) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Upload.Pdf);
            await stream.WriteAsync(new byte[200_000]);
            await stream.FlushAsync();
            await begun;
            throw new IOException("The client has gone.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 1_000_000;
            return true;
        }
    }

    /// <summary>Tells when a blob is begun.</summary>
    private sealed class AnnouncedBlobs(IBlobs blobs) : IBlobs
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public async Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellation)
        {
            var writer = await blobs.OpenWriteAsync(name, cancellation);
            _begun.TrySetResult();
            return writer;
        }

        public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellation) => blobs.OpenReadAsync(name, cancellation);

        public Task DeleteAsync(string name, CancellationToken cancellation) => blobs.DeleteAsync(name, cancellation);

        public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellation) => blobs.ListAsync(folder, cancellation);
    }

    private sealed class FullDisk : IBlobs
    {
        public Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellation) => throw new IOException("No space left on device.");

        public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellation) => Task.FromResult<Stream?>(null);

        public Task DeleteAsync(string name, CancellationToken cancellation) => Task.CompletedTask;

        public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellation) => AsyncEnumerable.Empty<string>();
    }
}
