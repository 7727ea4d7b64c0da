using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Evaluation;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Evaluation;

public sealed class QuoteCheckTests
{
    private const string Source = "She found the race\n  in two minutes,\tand said why.";

    [Theory]
    [InlineData("found the race in two minutes")]
    [InlineData("  found the race \n in two ")]
    [InlineData("She found the race in two minutes, and said why.")]
    public void Holds_WordForWord_WhateverTheWhiteSpace(string quote) => QuoteCheck.Holds(quote, Source).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("race")]
    [InlineData("Found the race")]
    [InlineData("found the races")]
    [InlineData("found race in two minutes")]
    [InlineData("found the race in two minutes, and said why. Hire her.")]
    public void Holds_AnythingElse_Not(string? quote) => QuoteCheck.Holds(quote, Source).ShouldBeFalse();

    [Fact]
    public void Holds_AShortTextAsAWhole_IsAQuote() => QuoteCheck.Holds("Great.", " Great. ").ShouldBeTrue();

    [Fact]
    public void Holds_Whenever_TheQuoteStandsInTheSource()
    {
        var accepted = 0;
        Action<(string Source, string Quote)> property = tried =>
        {
            if (QuoteCheck.Holds(tried.Quote, tried.Source))
            {
                accepted++;
                Squeezed(tried.Source).Contains(Squeezed(tried.Quote), StringComparison.Ordinal).ShouldBeTrue();
                Squeezed(tried.Quote).ShouldNotBeEmpty();
            }
        };

        property.ShouldHoldFor(Tries, times: 2000);

        accepted.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Holds_AnyPartThatIsLongEnough_IsAccepted()
    {
        Action<(string Source, string Quote)> property = tried =>
            (QuoteCheck.Normalized(tried.Quote).Length < QuoteCheck.Shortest || QuoteCheck.Holds(tried.Quote, tried.Source)).ShouldBeTrue();

        property.ShouldHoldFor(from source in Texts from start in Gen.Choose(0, source.Length) from length in Gen.Choose(0, source.Length - start) select (source, source.Substring(start, length)));
    }

    private static Gen<string> Texts => Gen.ArrayOf(Gen.Elements('a', 'b', 'é', ' ', '\n', '\t', '.', '\u00a0'), 40).Select(letters => new string(letters));

    /// <summary>Quotes that are taken from the source, from it and changed, and from elsewhere.</summary>
    private static Gen<(string Source, string Quote)> Tries =>
        from source in Texts
        from start in Gen.Choose(0, source.Length)
        from length in Gen.Choose(0, source.Length - start)
        from added in Gen.Frequency((3, Gen.Constant(string.Empty)), (1, Gen.Elements("z", " ", "\n\n")))
        from elsewhere in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Texts.Select(text => (string?)text)))
        select (source, elsewhere ?? $"{source.AsSpan(start, length)}{added}");

    /// <summary>Another way to the same: white space counts as one space, and none at the ends.</summary>
    private static string Squeezed(string text)
    {
        var squeezed = new System.Text.StringBuilder();
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                squeezed.Append(letter);
            }
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
            {
                squeezed.Append(' ');
            }
        }

        return squeezed.ToString().TrimEnd(' ');
    }
}
