using Interviews.Domain;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Interviews;
using Interviews.Functions.Http.Requests;
using NodaTime;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>What a report is of, and how the answer is written.</summary>
internal sealed record ReportQuery(ReportScope Scope, bool AsksForCsv)
{
    /// <summary>A day is one document each, so a year of days or weeks is as much as one answer reads.</summary>
    private const int MostDays = 366;

    /// <summary>Five years of months: 60 documents, and the days at both ends.</summary>
    private const int MostDaysByMonth = 1830;

    private const int DefaultDays = 90;

    /// <summary>How many rows to a page, where there are rows.</summary>
    public int Limit { get; private init; }

    public string? Cursor { get; private init; }

    /// <param name="of">What the report is of, where no filter says.</param>
    /// <param name="rows">What a row is unless the caller says; <c>null</c> for a report without rows.</param>
    /// <param name="longest">In days, where that is not a matter of the period.</param>
    public static Result<ReportQuery> Read(QueryReader parameters, LocalDate today, ReportSubject? of, ReportPeriod? rows, int? longest = null)
    {
        var (limit, cursor) = rows is null ? (0, null) : (parameters.Limit, parameters.Cursor);
        var to = parameters.Date("endDate", "to", "dateTo");
        var from = parameters.Date("startDate", "from", "dateFrom");
        var period = rows is { } usual ? parameters.Choice<ReportPeriod>("period", "grain") ?? usual : ReportPeriod.Month;
        var csv = parameters.Choice<AnswerFormat>("format") == AnswerFormat.Csv;
        var subject = of ?? Filtered(parameters);
        var last = to ?? from?.PlusDays(DefaultDays - 1) ?? today;
        var first = from ?? last.PlusDays(1 - DefaultDays);
        var days = NodaTime.Period.DaysBetween(first, last) + 1;
        var most = longest ?? (period == ReportPeriod.Month ? MostDaysByMonth : MostDays);
        if (days < 1)
        {
            parameters.Refuse("startDate", "'startDate' must not be after 'endDate'.");
        }
        else if (days > most)
        {
            parameters.Refuse("startDate", $"{(longest is null ? $"A report by {FieldNames.Camel(period.ToString())}" : "This report")} is of at most {most} days; these are {days}.");
        }

        return parameters.Refusal is { } refusal ? refusal : new ReportQuery(new ReportScope(first, last, period, subject), csv) { Limit = limit, Cursor = cursor };
    }

    /// <summary>Jobs and types are counted each for itself; what a job's interviews of one type did is not kept.</summary>
    private static ReportSubject Filtered(QueryReader parameters)
    {
        var (job, type) = (parameters.Text("jobId"), parameters.Choice<InterviewType>("type", "interviewType"));
        if (job is not null && type is not null)
        {
            parameters.Refuse("type", "Give 'jobId' or 'type', not both.");
        }

        return (job, type) switch
        {
            ({ } id, _) => ReportSubject.Job(id),
            (_, { } one) => ReportSubject.OfType(one),
            _ => ReportSubject.Organization,
        };
    }

    private enum AnswerFormat
    {
        Json,
        Csv,
    }
}
