using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using NodaTime.Extensions;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>The way of every request for a report: its parameters are read, then the projections, then the answer is written, as JSON or as CSV.</summary>
public sealed class ReportEndpoint<TReport>(MetricsReader metrics, BlindReports blindness, TimeProvider time)
    where TReport : class, IReport<TReport>
{
    private readonly Cursor _cursor = new(time);

    /// <summary>Of the job or type that the parameters name, or else of the organization.</summary>
    internal Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(request, null, cancellationToken);

    internal async Task<IResult> AnswerAsync(HttpRequest request, ReportSubject? subject, CancellationToken cancellationToken)
    {
        var reader = request.Actor();
        if (subject?.For(reader) is { IsRefused: true } others)
        {
            return new ProblemResult(others.Refusal);
        }

        var read = ReportQuery.Read(new QueryReader(request), time.GetCurrentInstant().InUtc().Date, subject, TReport.UsualPeriod);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var query = read.Value;
        var blind = await blindness.AreBlindAsync(reader, query.Scope, cancellationToken);
        var rows = await metrics.ReadAsync(reader.OrganizationId, query.Scope, cancellationToken);
        var report = TReport.Of(new ReportSource(query.Scope, reader, blind, rows));
        return (report as IListReport<TReport>, query.AsksForCsv || CsvAnswer.IsAccepted(request)) switch
        {
            ({ } list, true) => new CsvAnswer(CsvTable.Of(list.Table)),
            ({ } list, false) => Page(request, query, list),
            (null, true) => new CsvAnswer(CsvTable.OfFigures(report)),
            (null, false) => Answer.Ok(report),
        };
    }

    private IResult Page(HttpRequest request, ReportQuery query, IListReport<TReport> report)
    {
        var (organizationId, scope) = (request.Actor().OrganizationId, query.Scope);
        var fingerprint = $"{request.Path} {scope.From} {scope.To} {scope.Period} {scope.Subject.Metrics.Key}";
        var after = _cursor.Read(organizationId, fingerprint, query.Cursor);
        return Answer.Of(after, key => Answer.Ok(report.Page(key, query.Limit, last => _cursor.Write(organizationId, fingerprint, last))));
    }
}
