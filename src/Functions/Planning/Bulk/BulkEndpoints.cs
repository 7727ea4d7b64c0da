using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Planning.Bulk;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Durable;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.Bulk;

/// <summary><c>POST /interviews/schedule/bulk</c>: up to 500 interviews from JSON or CSV, each with its own result; <c>GET</c> tells how far a large one has come.</summary>
public sealed class BulkEndpoints(IStore store, BulkScheduler scheduler, TimeProvider time)
{
    /// <summary>More than these are scheduled after the answer.</summary>
    private const int MostAtOnce = 50;

    private const string Csv = "text/csv";

    [Function("ScheduleBulkOfInterviews")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/bulk")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var dryRun = parameters.Flag("dryRun");
        var jobId = JobId(request, actor);
        var asked = await ReadAsync(request, cancellationToken);
        if (Refusal.All(parameters.Refusal, jobId.Refusal, asked.Refusal) is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        return dryRun || asked.Value.DryRun
            ? Answer.Ok(View(null, await scheduler.TryAsync(actor, asked.Value.Rows, cancellationToken)))
            : await RunAsync(actor, jobId.Value, asked.Value, client, cancellationToken);
    }

    [Function("GetBulk")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/schedule/bulk/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var job = await store.ReadAsync<BulkJob>(request.Actor().OrganizationId, BulkJob.RecordId(id), cancellationToken);
        return job is null ? new ProblemResult(Refusal.NotFound("bulk request", id)) : Answer.Ok(View(job.Value, await ResultsAsync(job.Value, cancellationToken)));
    }

    private async Task<IResult> RunAsync(Actor actor, Guid jobId, Asked asked, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var chunks = asked.Rows.Chunk(BulkJob.RowsPerChunk).Select((rows, number) => new BulkChunk(jobId, actor.OrganizationId, number, rows, null)).ToList();
        var job = new BulkJob(jobId, actor.OrganizationId, actor, asked.RequestHash, asked.Rows.Count, chunks.Count, time.GetCurrentInstant());
        Write[] writes = [new Write.Create(job, BulkJob.Kept), .. chunks.Select(chunk => new Write.Create(chunk, BulkJob.Kept))];
        if (await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) is CommitResult.Conflict)
        {
            // Asked before under the same key.
            job = (await store.ReadAsync<BulkJob>(actor.OrganizationId, BulkJob.RecordId(jobId), cancellationToken))!.Value;
            if (job.RequestHash != asked.RequestHash)
            {
                return new ProblemResult(new Refusal(ProblemCode.IdempotencyKeyReused, $"This '{IdempotentCreates.Header}' was used for another request: choose a new one."));
            }
        }

        if (job.Rows > MostAtOnce)
        {
            await client.StartOnceAsync(nameof(ScheduleBulk), ScheduleBulk.InstanceId(jobId), new BulkMessage(job.OrganizationId, jobId, job.Chunks, 0), cancellationToken);
            return new Answer(StatusCodes.Status202Accepted, View(job, await ResultsAsync(job, cancellationToken))) { OperationLocation = $"/api/interviews/schedule/bulk/{jobId}" };
        }

        for (var number = 0; number < job.Chunks; number++)
        {
            await scheduler.RunAsync(job, number, cancellationToken);
        }

        return Answer.Ok(View(job, await ResultsAsync(job, cancellationToken)));
    }

    private async Task<IReadOnlyList<BulkResult>> ResultsAsync(BulkJob job, CancellationToken cancellationToken)
    {
        string[] ids = [.. Enumerable.Range(0, job.Chunks).Select(number => BulkChunk.RecordId(job.JobId, number))];
        var chunks = await store.ReadManyAsync<BulkChunk>(job.OrganizationId, ids, cancellationToken);
        return [.. chunks.OrderBy(chunk => chunk.Value.Number).SelectMany(chunk => chunk.Value.Results ?? [])];
    }

    private async Task<Result<Asked>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(Csv, StringComparison.OrdinalIgnoreCase) == true)
        {
            var content = await request.ReadContentAsync(cancellationToken);
            return content.Then(bytes => BulkRows.OfCsv(bytes, NextId).Then<Asked>(rows =>
                BulkRows.CheckCount(rows.Count) is { } wrong ? wrong : new Asked(rows, false, Hash(bytes))));
        }

        var body = await request.ReadAsync<Request>(given => BulkRows.CheckCount(given.Rows?.Length ?? 0), cancellationToken);
        return body.Then<Asked>(json => new Asked(BulkRows.OfJson(json.Rows ?? [], NextId), json.DryRun == true, Hash(json.Raw)));

        Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());
    }

    /// <summary>The same one for the same key of the same caller.</summary>
    private Result<Guid> JobId(HttpRequest request, Actor actor)
    {
        if (!request.Headers.TryGetValue(IdempotentCreates.Header, out var key))
        {
            return Guid.CreateVersion7(time.GetUtcNow());
        }

        return key.ToString().Length is 0 or > 255
            ? Refusal.Invalid(IdempotentCreates.Header, $"'{IdempotentCreates.Header}' must have 1 to 255 characters.")
            : DerivedId.Of($"{actor.OrganizationId}\n{actor.Id}\n{key}");
    }

    private static object View(BulkJob? job, IReadOnlyList<BulkResult> results) => new
    {
        id = job?.JobId,
        status = job is null || results.Count == job.Rows ? "done" : "running",
        created = results.Count(result => result.Status == BulkStatus.Created),
        refused = results.Count(result => result.Status == BulkStatus.Refused),
        results = results.Select(result => new { result.Row, result.Ref, result.Status, result.Id, problem = result.Problem is null ? null : JsonNode.Parse(result.Problem) }),
    };

    private static string Hash(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    private sealed record Asked(IReadOnlyList<BulkRow> Rows, bool DryRun, string RequestHash);

    internal sealed record Request : RequestBody
    {
        public bool? DryRun { get; init; }

        public JsonElement[]? Rows { get; init; }
    }
}
