using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using NodaTime.Extensions;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>The way of every request for a report: its parameters are read, then the projections, then the answer is written.</summary>
public sealed class AnalyticsRequests(MetricsReader metrics, BlindReports blindness, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    /// <summary>One object.</summary>
    /// <param name="report">The answer, by the query and the rows.</param>
    internal Task<IResult> AnswerAsync(HttpRequest request, Func<ReportQuery, IReadOnlyList<MetricsRow>, object> report, CancellationToken cancellationToken) =>
        AnswerAsync(request, null, null, report, (query, body) => query.AsksForCsv ? CsvAnswer.Of(body) : Answer.Ok(body), cancellationToken);

    /// <summary>A page of a list, and what stands beside it; as CSV, the list alone and all of it.</summary>
    /// <param name="subject">What the report is of, where no filter says.</param>
    /// <param name="rows">What a row is unless the caller says.</param>
    internal Task<IResult> AnswerAsync(
        HttpRequest request, ReportSubject? subject, ReportPeriod rows, Func<ReportQuery, IReadOnlyList<MetricsRow>, ReportList> report, CancellationToken cancellationToken) =>
        AnswerAsync(request, subject, rows, report, (query, list) => query.AsksForCsv ? CsvAnswer.Of(list.Items) : Page(request, query, list), cancellationToken);

    private async Task<IResult> AnswerAsync<T>(
        HttpRequest request,
        ReportSubject? subject,
        ReportPeriod? rows,
        Func<ReportQuery, IReadOnlyList<MetricsRow>, T> report,
        Func<ReportQuery, T, IResult> write,
        CancellationToken cancellationToken)
    {
        var today = time.GetCurrentInstant().InUtc().Date;
        var read = ReportQuery.Read(new QueryReader(request), today, subject, rows);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var actor = request.Actor();
        var query = read.Value with
        {
            AsksForCsv = read.Value.AsksForCsv || CsvAnswer.IsAccepted(request),
            Blind = await blindness.AreBlindAsync(actor, read.Value, cancellationToken),
        };
        var counted = await metrics.ReadAsync(actor.OrganizationId, query, cancellationToken);
        var told = query.Blind ? [.. counted.Select(row => row with { Tally = row.Tally.WithoutJudgments() })] : counted;
        return write(query, report(query, told));
    }

    private IResult Page(HttpRequest request, ReportQuery query, ReportList list)
    {
        Actor actor = request.Actor();
        var fingerprint = $"{request.Path} {query.From} {query.To} {query.Period} {query.Subject.Metrics.Key}";
        var after = _cursor.Read(actor.OrganizationId, fingerprint, query.Cursor);
        if (after.IsRefused)
        {
            return new ProblemResult(after.Refusal);
        }

        var rest = list.Items.SkipWhile(item => after.Value is { } last && string.CompareOrdinal(item.Key, last) <= 0).ToList();
        var body = new Dictionary<string, object>(list.Beside) { ["items"] = rest.Take(query.Limit).Select(item => item.Value).ToList() };
        if (rest.Count > query.Limit)
        {
            body["nextCursor"] = _cursor.Write(actor.OrganizationId, fingerprint, rest[query.Limit - 1].Key);
        }

        return Answer.Ok(body);
    }
}

/// <summary>A list in order of its items' keys, and what stands beside it.</summary>
internal sealed record ReportList(IReadOnlyDictionary<string, object> Beside, IReadOnlyList<ReportItem> Items);

/// <param name="Key">Where a page goes on.</param>
internal sealed record ReportItem(string Key, object Value);
