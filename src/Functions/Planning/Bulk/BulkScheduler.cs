using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Bulk;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Interviews.Requests;

namespace Interviews.Functions.Planning.Bulk;

/// <summary>Schedules rows one after the other, each in a commit of its own. A row that was done before is found by its id, so that every step may be repeated.</summary>
public sealed class BulkScheduler(IStore store, InterviewService interviews, ScheduleCommands commands)
{
    private static readonly ScheduleInterviewRequest.Validator _validator = new();

    /// <summary>What would become of the rows. Among themselves they are held to the same times as if those before were booked.</summary>
    internal async Task<IReadOnlyList<BulkResult>> TryAsync(Actor actor, IReadOnlyList<BulkRow> rows, CancellationToken cancellationToken)
    {
        var results = new List<BulkResult>(rows.Count);
        var claimed = new List<TimeClaim>();
        foreach (var row in rows)
        {
            var read = await ReadAsync(actor, row, cancellationToken);
            var checkedRow = read.IsRefused ? read.Refusal : await interviews.TryAsync(read.Value.Actor, null, read.Value.Command, cancellationToken);
            var claim = read.IsRefused ? null : TimeClaim.Of(row.InterviewId, actor.OrganizationId, read.Value.Command.Time, read.Value.Command.Details, read.Value.Command.CandidateId);
            var refusal = checkedRow ?? claimed.Where(claim!.Collides).Select(Refusal (other) => new(
                RefusalCode.ScheduleConflict, $"The time is that of an earlier row, from {other.Time.ScheduledAt} to {other.Time.EndsAt}.")).FirstOrDefault();
            if (refusal is null)
            {
                claimed.Add(claim!);
            }

            results.Add(refusal is null ? new BulkResult(row.Row, row.Ref, BulkStatus.Valid, null, null) : Refused(row, refusal));
        }

        return results;
    }

    /// <summary>Schedules the rows of a chunk, and writes down what became of them. A chunk that is done is left alone.</summary>
    internal async Task<BulkChunk> RunAsync(BulkJob job, int number, CancellationToken cancellationToken)
    {
        var chunk = await store.ReadAsync<BulkChunk>(job.OrganizationId, BulkChunk.RecordId(job.JobId, number), cancellationToken)
            ?? throw new InvalidOperationException($"Chunk {number} of bulk job {job.JobId} is missing.");
        if (chunk.Value.Results is not null)
        {
            return chunk.Value;
        }

        var results = new List<BulkResult>(chunk.Value.Rows.Count);
        foreach (var row in chunk.Value.Rows)
        {
            results.Add(await RunAsync(job.Actor, row, cancellationToken));
        }

        var done = chunk.Value with { Results = results };
        var committed = await store.CommitAsync(job.OrganizationId, [new Write.Replace(done, chunk.ETag, BulkJob.Kept)], cancellationToken);
        return committed is CommitResult.Committed ? done : await RunAsync(job, number, cancellationToken);
    }

    private async Task<BulkResult> RunAsync(Actor actor, BulkRow row, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync<Interview>(actor.OrganizationId, Interview.RecordId(row.InterviewId), cancellationToken) is not null)
        {
            return Created(row);
        }

        var read = await ReadAsync(actor, row, cancellationToken);
        if (read.IsRefused)
        {
            return Refused(row, read.Refusal);
        }

        var scheduled = await interviews.ScheduleAsync(read.Value.Actor, read.Value.Command, _ => [], cancellationToken);
        return scheduled.IsRefused ? Refused(row, scheduled.Refusal) : Created(row);
    }

    private async Task<Result<(Actor Actor, Schedule Command)>> ReadAsync(Actor actor, BulkRow row, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(row.Body);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Invalid("row", "A row must be a JSON object: the body of a POST /interviews.");
        }

        var body = RequestBinder<ScheduleInterviewRequest>.Bind(json.RootElement, default, out var errors);
        var outcome = await _validator.ValidateAsync(body, cancellationToken);
        var unread = errors.Select(error => error.Field).ToHashSet();
        errors.AddRange(outcome.Errors.Select(error => (FieldNames.Camel(error.PropertyName), error.ErrorMessage)).Where(error => !unread.Contains(error.Item1)));
        return errors.Count > 0 ? Refusal.Invalid(errors) : await commands.OfAsync(actor, body, row.InterviewId, cancellationToken);
    }

    private static BulkResult Created(BulkRow row) => new(row.Row, row.Ref, BulkStatus.Created, row.InterviewId, null);

    private static BulkResult Refused(BulkRow row, Refusal refusal)
    {
        var problem = new JsonObject { ["code"] = refusal.Code, ["title"] = ProblemCode.Title(refusal.Code), ["status"] = ProblemCode.Status(refusal.Code), ["detail"] = refusal.Detail };
        if (refusal.Errors.Count > 0)
        {
            problem["errors"] = JsonSerializer.SerializeToNode(refusal.Errors, ApiJson.Options);
        }

        foreach (var (name, value) in refusal.Extensions)
        {
            problem[name] = JsonSerializer.SerializeToNode(value, ApiJson.Options);
        }

        return new BulkResult(row.Row, row.Ref, BulkStatus.Refused, null, problem.ToJsonString(ApiJson.Options));
    }
}
