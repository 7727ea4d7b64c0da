using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Requests;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("?jobId=j-1", null)]
    [InlineData("?jobId=j-1&jobId=j-2", "jobId")]
    [InlineData("?jobId=j-1&JOBID=j-1", "JOBID")]
    [InlineData("?jobId=j-1&job_id=j-1", "jobId")]
    [InlineData("?jobId=&jobId=j-1", "jobId")]
    [InlineData("?limit=1&limit=2", "limit")]
    [InlineData("?period=day&period=week", "period")]
    [InlineData("?from=2026-01-01&from=2026-01-02", "from")]
    [InlineData("?status=a&status=b&Status=c", null)]
    public void Refusal_OfAParameterGivenTwice_NamesItUnlessItIsAList(string query, string? field)
    {
        var reader = Reader(query);
        reader.Text("jobId");
        _ = reader.Limit;
        reader.Choice<DayOfWeek>("period");
        reader.Moment("dateFrom", endOfDay: false, "from");
        reader.Several("status");

        (reader.Refusal?.Errors.Keys.Single()).ShouldBe(field);
        reader.Refusal?.Errors[field!].ShouldContain($"'{field}' is given twice.");
    }

    [Theory]
    [InlineData("?status=a,b&status=c", "a b c")]
    [InlineData("?status=a&STATUS=b", "a b")]
    [InlineData("?status= a , ,b", "a b")]
    [InlineData("?status=", "")]
    [InlineData("", "")]
    public void Several_HoweverTheyAreGiven_AreAllOfThem(string query, string values) => Reader(query).Several("status").ShouldBe(values.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static QueryReader Reader(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        return new QueryReader(http.Request);
    }
}
