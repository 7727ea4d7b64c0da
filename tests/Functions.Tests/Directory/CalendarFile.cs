using System.Net.Http.Headers;
using System.Text;

namespace Interviews.Functions.Tests.Directory;

/// <summary>iCalendar files as bodies of requests.</summary>
internal static class CalendarFile
{
    /// <summary>One event.</summary>
    /// <param name="properties">A line each.</param>
    public static HttpContent Of(params string[] properties) => Text(string.Join("\r\n", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", .. properties, "END:VEVENT", "END:VCALENDAR", ""]));

    public static HttpContent Text(string text, string? type = "text/calendar; charset=utf-8") => Bytes(Encoding.UTF8.GetBytes(text), type);

    public static HttpContent Bytes(byte[] bytes, string? type = "text/calendar; charset=utf-8")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
