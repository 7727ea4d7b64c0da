using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>Files as calendar programs write them. Their owner is in Berlin.</summary>
public sealed class ExportTests
{
    public static IReadOnlyList<string> All { get; } = ["google", "apple", "outlook", "outlook-without-zone", "exchange-free-busy"];

    [Theory]
    [InlineData("google",
        "2026-03-02T09:00/09:30 2026-03-05T08:00/09:00 2026-03-09T11:00/11:30 2026-03-16T09:00/09:30 2026-03-17T23:00/2026-03-19T23:00 2026-03-30T08:00/08:30 2026-04-13T08:00/08:30")]
    [InlineData("apple", "2026-03-03T14:00/15:00 2026-03-10T13:00/14:00 2026-03-17T13:00/14:00 2026-03-24T23:00/2026-03-25T23:00 2026-03-31T12:00/13:00 2026-04-07T12:00/13:00")]
    [InlineData("outlook", "2026-03-27T08:00/09:00 2026-03-30T07:00/08:00 2026-03-31T07:00/08:00 2026-04-02T13:00/14:30")]
    [InlineData("outlook-without-zone", "2026-03-27T13:00/14:00 2026-03-30T13:00/14:00")]
    [InlineData("exchange-free-busy", "2026-03-03T08:00/09:00 2026-03-04T12:30/13:00 2026-03-06T09:00/17:00")]
    public void Read_Export_IsBusyAtItsEvents(string name, string busy) => Ics.Busy(Text(name), Ics.Days("2026-03-02", "2026-04-15")).ShouldBe(busy);

    public static string Text(string name) =>
        File.ReadAllText(Repository.PathOf("tests", "Infrastructure.Tests", "Calendars", "Files", "Exports", $"{name}.ics")).ReplaceLineEndings("\r\n");
}
