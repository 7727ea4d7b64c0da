using System.Text.Json;
using Interviews.Functions.Http.Requests;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Requests;

public sealed class RequestBinderTests
{
    [Theory]
    [InlineData("60", 60)]
    [InlineData("60.0", 60)]
    [InlineData("60.000", 60)]
    [InlineData("6e1", 60)]
    [InlineData("6E+1", 60)]
    [InlineData("0.6e2", 60)]
    [InlineData("600e-1", 60)]
    [InlineData("6000.00e-2", 60)]
    [InlineData("-6.0e1", -60)]
    [InlineData("0.0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0e99999999999999999999", 0)]
    [InlineData("2147483647.0", int.MaxValue)]
    [InlineData("-2147483648e0", int.MinValue)]
    public void Bind_WholeNumberInAnySpelling_IsThatNumber(string number, int value) =>
        Bind($$"""{"minutes":{{number}}}""").ShouldBe((value, null));

    [Theory]
    [InlineData("60.5")]
    [InlineData("6e-1")]
    [InlineData("60.00000000000000000000000000000000000000001")]
    [InlineData("2147483648.0")]
    [InlineData("1e10")]
    [InlineData("1e400")]
    [InlineData("1e99999999999999999999")]
    [InlineData("\"60\"")]
    [InlineData("true")]
    public void Bind_AnyOtherValueForAWholeNumber_IsRefusedByItsField(string number) => Bind($$"""{"minutes":{{number}}}""").ShouldBe((null, "minutes"));

    [Theory]
    [InlineData("""{"ratings":{"x":4.0}}""", null)]
    [InlineData("""{"ratings":{"x":4.5}}""", "ratings")]
    [InlineData("""{"ratings":{"x":1,"x":5}}""", "ratings.x")]
    [InlineData("""{"ratings":{"x":1,"\u0078":5}}""", "ratings.x")]
    [InlineData("""{"Ratings":{"x":1,"y":2,"x":5,"x":6}}""", "ratings.x")]
    [InlineData("""{"hours":[{"from":1},{"from":1,"from":2}]}""", "hours[1].from")]
    [InlineData("""{"hours":[{"from":1,"From":2}]}""", "hours")]
    [InlineData("""{"device":{"a":{"b":[{"c":1,"c":2}]}}}""", "device.a.b[0].c")]
    [InlineData("""{"minutes":1,"minutes":2}""", "minutes")]
    [InlineData("""{"minutes":1,"MINUTES":2}""", "MINUTES")]
    [InlineData("""{"ratings":{"x":1,"y":1},"device":{"x":{"x":1}}}""", null)]
    public void Bind_MembersGivenTwiceAtAnyDepth_AreRefusedByTheirNames(string body, string? field) => Bind(body).Field.ShouldBe(field);

    [Theory]
    [InlineData("""{"shoeSize":null}""", "shoeSize")]
    [InlineData("""{"minutes":null,"dauer":1}""", "dauer")]
    [InlineData("""{"ratings":{"x":null,"x":1}}""", "ratings.x")]
    public void Rename_OfWhatCannotBeBound_IsToldByItsName(string body, string field)
    {
        using var document = JsonDocument.Parse(body);

        RequestBinder<Body>.Rename(document.RootElement, out var errors);

        errors.Select(error => error.Field).ShouldBe([field]);
    }

    [Theory]
    [InlineData("""{"minutes":null,"Ratings":{"x":null}}""", """{"minutes":null,"ratings":{"x":null}}""")]
    [InlineData("""{"version":3}""", "{}")]
    [InlineData("""{"Dauer":60.0}""", """{"minutes":60.0}""")]
    public void Rename_OfWhatIsKnown_HasTheNamesOfAnswersAndNothingThatTheServerOwns(string body, string renamed)
    {
        using var document = JsonDocument.Parse(body);

        RequestBinder<Body>.Rename(document.RootElement, out _).ToJsonString().ShouldBe(renamed);
    }

    private static (int? Minutes, string? Field) Bind(string body)
    {
        using var document = JsonDocument.Parse(body);
        var bound = RequestBinder<Body>.Bind(document.RootElement, default);
        return bound.IsRefused ? (null, bound.Refusal.Errors.Keys.Single()) : (bound.Value.Minutes, null);
    }

    [ServerOwned("version")]
    private sealed record Body : RequestBody
    {
        [Alias("dauer")]
        public int? Minutes { get; init; }

        public Dictionary<string, int>? Ratings { get; init; }

        public Hours[]? Hours { get; init; }

        public Dictionary<string, JsonElement>? Device { get; init; }
    }

    private sealed record Hours(int From);
}
