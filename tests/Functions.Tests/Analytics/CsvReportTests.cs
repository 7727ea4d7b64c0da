using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>Reports as files for spreadsheets.</summary>
public sealed class CsvReportTests(Stage stage) : IClassFixture<Stage>
{
    private const string All = "startDate=2026-01-01&endDate=2026-12-31&format=csv";
    private const string Nothing = "startDate=2025-01-01&endDate=2025-01-02&format=csv";

    [Fact]
    public async Task Skills_OfDifferentMonths_HaveAColumnForEachMonth()
    {
        var office = Office.Open(stage);
        await JudgeAsync(office, await office.BookAsync("""{"scheduledAt":"2026-06-01T10:00:00Z"}"""), """{"late":2,"depth":4}""");
        await JudgeAsync(office, await office.BookAsync("""{"scheduledAt":"2026-07-01T10:00:00Z"}"""), """{"depth":2}""");

        var lines = await LinesAsync(office, $"skills?{All}");

        lines.ShouldBe(
        [
            "attribute,rating.n,rating.mean,rating.counts.1,rating.counts.2,rating.counts.3,rating.counts.4,rating.counts.5,"
            + "trend.2026-06.mean,trend.2026-06.n,trend.2026-07.mean,trend.2026-07.n",
            "depth,2,3,0,1,0,1,0,4,1,2,1",
            "late,1,2,0,1,0,0,0,2,1,,0",
        ]);
    }

    [Fact]
    public async Task Skills_WithNamesLikeFormulas_AreTextInOneCellOfUtf8()
    {
        var office = Office.Open(stage);
        await JudgeAsync(office, await office.BookAsync(), """{"Kreativität":5,"＝2+2":2,";=4":1}""");

        var file = await DownloadAsync(office, $"skills?{All}");

        file[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var cells = Lines(file).Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]);
        cells.ShouldBe(["\"';=4\"", "Kreativität", "'＝2+2"]);
    }

    [Theory]
    [InlineData("trends", "start,volume.interviews,volume.completed,")]
    [InlineData("skills", "attribute,rating.n,rating.mean,")]
    [InlineData("candidate/c-1", "start,volume.interviews,volume.completed,volume.cancelled,volume.noShows,volume.open")]
    [InlineData("interviewer/p-1", "start,load.interviews,load.minutes")]
    public async Task Report_WithoutRows_NamesItsColumns(string report, string columns) =>
        (await LinesAsync(Office.Open(stage), $"{report}?{Nothing}")).ShouldHaveSingleItem().ShouldStartWith(columns);

    [Theory]
    [InlineData("trends")]
    [InlineData("candidate/c-1")]
    [InlineData("interviewer/p-1")]
    public async Task Report_WithRows_HasTheColumnsOfOneWithout(string report)
    {
        var office = Office.Open(stage);
        await office.BookAsync("""{"candidateId":"c-1","interviewers":["p-1"]}""");

        var lines = await LinesAsync(office, $"{report}?{All}");

        lines.Count.ShouldBe(2);
        lines[0].ShouldBe((await LinesAsync(office, $"{report}?{Nothing}"))[0]);
    }

    private static async Task JudgeAsync(Office office, Booked booked, string ratings)
    {
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$"""{"interviewerId":"{{booked.Interviewer}}","recommendation":"yes","ratings":{{ratings}}}""");
    }

    private async Task<IReadOnlyList<string>> LinesAsync(Office office, string report) => Lines(await DownloadAsync(office, report));

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private async Task<byte[]> DownloadAsync(Office office, string report)
    {
        await stage.Host.Clock.DrainAsync();
        using var admin = office.As("admin");
        var file = await admin.DownloadAsync($"interviews/analytics/{report}");
        file.Status.ShouldBe(200);
        return file.Content;
    }
}
