using System.Text;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Analytics.Reports;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

public sealed class CsvTableTests
{
    private static readonly byte[] _mark = [0xEF, 0xBB, 0xBF];

    [Fact]
    public void Write_AnyTable_BeginsWithTheMarkOfUtf8()
    {
        var file = TableOf("Kreativität").Write();

        file[..3].ShouldBe(_mark);
        Encoding.UTF8.GetString(file.AsSpan(3)).ShouldBe("name,share\r\nKreativität,0.5\r\n");
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("\na", "\"'\na\"")]
    [InlineData("＝2+2", "'＝2+2")]
    [InlineData("＋2", "'＋2")]
    [InlineData("－2", "'－2")]
    [InlineData("＠a", "'＠a")]
    [InlineData(";=4", "\"';=4\"")]
    [InlineData("a;=4", "\"a;=4\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a=b", "a=b")]
    public void Write_Text_IsNoFormulaAndOneCell(string text, string cell) => Text(TableOf(text)).ShouldBe($"name,share\r\n{cell},0.5\r\n");

    [Fact]
    public void Write_NegativeNumber_StaysANumber() =>
        Text(CsvTable.Of(new ReportTable(new Row("", 0), [new Row("a", -0.5)]))).ShouldBe("name,share\r\na,-0.5\r\n");

    [Fact]
    public void Write_WithoutRows_IsTheNamesOfTheColumns() => Text(CsvTable.Of(new ReportTable(new Row("", 0), []))).ShouldBe("name,share\r\n");

    [Fact]
    public void Of_MembersOfMembers_AreColumnsJoinedByPoints() =>
        Text(CsvTable.Of(new ReportTable(new Nested(new Row("", null), []), [new Nested(new Row("a", null), new() { ["2026-01"] = 1 })])))
            .ShouldBe("row.name,row.share,by.2026-01\r\na,,1\r\n");

    [Fact]
    public void OfFigures_AnObject_IsALineForEach() => Text(CsvTable.OfFigures(new Nested(new Row("=a", 1), []))).ShouldBe("metric,value\r\nrow.name,'=a\r\nrow.share,1\r\n");

    private static CsvTable TableOf(string name) => CsvTable.Of(new ReportTable(new Row(string.Empty, 0), [new Row(name, 0.5)]));

    private static string Text(CsvTable table) => Encoding.UTF8.GetString(table.Write().AsSpan(_mark.Length));

    private sealed record Row(string Name, double? Share);

    private sealed record Nested(Row Row, Dictionary<string, int> By);
}
