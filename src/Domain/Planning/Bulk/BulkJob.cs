using Interviews.Domain.Access;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Planning.Bulk;

/// <summary>Many interviews that were asked for at once. Its rows lie beside it in <see cref="BulkChunk"/>s, so that what is done survives a crash.</summary>
/// <param name="Actor">Who asked, as whom every row is scheduled.</param>
/// <param name="RequestHash">Tells a repeat of the request from another one under the same key.</param>
/// <param name="Chunks">How many chunks there are.</param>
public sealed record BulkJob(Guid JobId, string OrganizationId, Actor Actor, string RequestHash, int Rows, int Chunks, Instant AskedAt) : IRecord
{
    public const int MostRows = 500;

    public const int RowsPerChunk = 25;

    /// <summary>How long the results can be asked for.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    string IRecord.Id => RecordId(JobId);

    public static string RecordId(Guid jobId) => $"bulk:{jobId}";
}

/// <summary>Some rows of a job.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Results">In the order of the rows; <c>null</c> until all of them are done.</param>
public sealed record BulkChunk(Guid JobId, string OrganizationId, int Number, IReadOnlyList<BulkRow> Rows, IReadOnlyList<BulkResult>? Results) : IRecord
{
    string IRecord.Id => RecordId(JobId, Number);

    public static string RecordId(Guid jobId, int number) => $"bulk-chunk:{jobId}:{number:D2}";
}

/// <param name="Row">From 1, in the order of the request.</param>
/// <param name="Ref">What the client calls it.</param>
/// <param name="InterviewId">The id that the interview has if it comes to be: a row that is tried again after a crash finds what it made.</param>
/// <param name="Body">JSON of one <c>POST /interviews</c>.</param>
public sealed record BulkRow(int Row, string? Ref, Guid InterviewId, string Body);

/// <param name="Problem">JSON of the problem; <c>null</c> when there is none.</param>
public sealed record BulkResult(int Row, string? Ref, BulkStatus Status, Guid? Id, string? Problem);

/// <summary>What became of a row.</summary>
public enum BulkStatus
{
    /// <summary>The interview is scheduled.</summary>
    Created,

    /// <summary>It would be; nothing was written, because it was only asked.</summary>
    Valid,

    /// <summary>Nothing was written; the problem says why.</summary>
    Refused,
}
