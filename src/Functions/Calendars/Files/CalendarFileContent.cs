using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Calendars.Files;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Calendars.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Calendars.Files;

/// <summary>A calendar file with an ETag, by which a program that looks again learns that nothing has changed.</summary>
internal sealed class CalendarFileContent(CalendarFile file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(IcalFileWriter.Write(file));
        httpContext.Response.Headers.CacheControl = "private, no-cache";
        await Results
            .Bytes(bytes, IcalFileWriter.MediaTypeOf(file.Method), file.Name is null ? "interview.ics" : "interviews.ics", enableRangeProcessing: false, lastModified: null, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""))
            .ExecuteAsync(httpContext);
        if (httpContext.Response.StatusCode == StatusCodes.Status412PreconditionFailed)
        {
            await new ProblemResult(ETags.Failed(httpContext.Request.Path)).ExecuteInsteadOfContentAsync(httpContext);
        }
    }
}
