using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Analytics.Reports;

internal sealed class CsvAnswer(CsvTable table) : IResult
{
    private const string MediaType = "text/csv";

    /// <summary>Whether the caller prefers CSV to JSON.</summary>
    public static bool IsAccepted(HttpRequest request) => MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()?.MediaType == MediaType;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8; header=present";
        await httpContext.Response.Body.WriteAsync(table.Write(), httpContext.RequestAborted);
    }
}
