using Interviews.Domain.Analytics.Impact;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Impact;

public sealed class SmallCellsTests
{
    [Theory]
    [InlineData("5 9 40", "5 9 40")]
    [InlineData("4 9 40", "40")]
    [InlineData("1 2 9 40", "40")]
    [InlineData("4 4 9 40", "9 40")]
    [InlineData("1 1 1 9", "")]
    [InlineData("3", "")]
    [InlineData("", "")]
    public void Shown_OfSizes_WithholdsSmallOnesAndWhatWouldTellThem(string sizes, string shown) =>
        SmallCells.Shown(Numbers(sizes), size => size).ShouldBe(Numbers(shown));

    /// <summary>Whoever knows the total learns from it of at least five people in two cells, or of nobody.</summary>
    [Fact]
    public void Shown_OfAnySizes_LeavesNoSmallRestUnlessAllIsWithheld()
    {
        foreach (var sizes in from one in Enumerable.Range(1, 8) from two in Enumerable.Range(1, 8) from three in Enumerable.Range(1, 8) select new[] { one, two, three })
        {
            var shown = SmallCells.Shown(sizes, size => size);

            shown.Any(size => size < SmallCells.Least).ShouldBeFalse(string.Join(' ', sizes));
            (shown.Count is 0 or 3 || (shown.Count == 1 && sizes.Sum() - shown.Sum() >= SmallCells.Least)).ShouldBeTrue(string.Join(' ', sizes));
        }
    }

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
