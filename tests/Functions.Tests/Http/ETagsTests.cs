using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>RFC 9110, sections 8.8.3 and 13.1, for the ETag <c>"x"</c>.</summary>
public sealed class ETagsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("\"x\"", true)]
    [InlineData("\"1ox\", \"x\"", true)]
    [InlineData("\"x\",\"1ox\"", true)]
    [InlineData("\"a,b\" , \"x\"", true)]
    [InlineData(", \"x\",", true)]
    [InlineData("*", true)]
    [InlineData("W/\"x\"", false)]
    [InlineData("W/\"x\", \"y\"", false)]
    [InlineData("\"y\"", false)]
    [InlineData("\"y,x\"", false)]
    [InlineData("x", false)]
    [InlineData("\"y\", *", false)]
    [InlineData("\"X\"", false)]
    public void Allows_IfMatch_NamesTheETagStrongly(string? header, bool allowed) => Request(request => request.Headers.IfMatch = header).Allows("x").ShouldBe(allowed);

    [Fact]
    public void Allows_IfMatchInTwoLines_NamesAllOfThem() =>
        Request(request => request.Headers.IfMatch = new(["\"1ox\"", "\"x\""])).Allows("x").ShouldBeTrue();

    [Theory]
    [InlineData("*", false)]
    [InlineData("\"x\"", false)]
    [InlineData("\"y\", W/\"x\"", false)]
    [InlineData("\"y\"", true)]
    [InlineData("nonsense", true)]
    public void Allows_IfNoneMatch_NamesItWeakly(string header, bool allowed) => Request(request => request.Headers.IfNoneMatch = header).Allows("x").ShouldBe(allowed);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "*", true)]
    [InlineData("*", null, false)]
    [InlineData("\"x\"", null, false)]
    public void AllowsNew_IfMatch_MeansThatSomethingIsThere(string? ifMatch, string? ifNoneMatch, bool allowed) =>
        Request(request => (request.Headers.IfMatch, request.Headers.IfNoneMatch) = (ifMatch, ifNoneMatch)).AllowsNew().ShouldBe(allowed);

    private static HttpRequest Request(Action<HttpRequest> change)
    {
        var http = new DefaultHttpContext();
        change(http.Request);
        return http.Request;
    }
}
