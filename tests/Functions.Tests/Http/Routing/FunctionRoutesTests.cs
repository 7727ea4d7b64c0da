using Interviews.Functions.Http.Routing;
using Interviews.Functions.Tests.Access;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Routing;

public sealed class FunctionRoutesTests
{
    private const string Id = "019cadc6-9a80-75dd-aca4-fafccb743a0c";

    private static readonly FunctionRoutes _routes = FunctionRoutes.Of(typeof(App).Assembly);

    public static TheoryData<string, string> Served => new(Surface.All.Select(surface => (surface.Method, surface.Route)));

    [Theory]
    [InlineData("interviews", "GET, HEAD, POST")]
    [InlineData("Interviews/", "GET, HEAD, POST")]
    [InlineData($"interviews/{Id}", "GET, HEAD, PUT, PATCH, DELETE")]
    [InlineData($"interviews/{Id}/cancel", "POST")]
    [InlineData("interviews/upcoming", "GET, HEAD")]
    [InlineData("people/jane", "GET, HEAD, PUT, PATCH")]
    [InlineData($"interviews/{Id}/documents/uploads/{Id}/3", "PUT")]
    [InlineData("calendar/feed", "GET, HEAD, POST, DELETE")]
    [InlineData("calendar/a.b.c.ICS", "GET, HEAD")]
    public void At_AnAddress_KnowsTheMethods(string path, string allow)
    {
        var served = _routes.At(path);

        (served.IsServed, served.Allow).ShouldBe((true, allow));
    }

    [Theory]
    [MemberData(nameof(Served))]
    public void At_TheAddressOfAnyFunction_KnowsItsMethod(string method, string route) => _routes.At(Sample(route)).Methods.ShouldContain(method);

    [Theory]
    [InlineData("interviews/not-a-guid", "'not-a-guid' is not a UUID")]
    [InlineData("interviews/17/reschedule", "'17' is not a UUID")]
    [InlineData($"interviews/{Id}/documents/uploads/{Id}/three", "'three' is not a whole number")]
    [InlineData("interviews/x/documents/y", "'x' is not a UUID, 'y' is not a UUID")]
    public void At_AnIdThatIsNone_SaysSoAndServesNothing(string path, string reasons)
    {
        var served = _routes.At(path);

        (served.IsServed, string.Join(", ", served.Misfits)).ShouldBe((false, reasons));
        served.Methods.ShouldNotBeEmpty("A browser asks before it sends what is then answered 404.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("operations")]
    [InlineData("operations/")]
    [InlineData("people//jane")]
    [InlineData("calendar/.ics")]
    [InlineData("calendar/other")]
    [InlineData("interviews/x/y/z")]
    [InlineData("health//interviews")]
    public void At_NoAddress_ServesNothing(string path) => (_routes.At(path).Methods.Count, _routes.At(path).Misfits.Count).ShouldBe((0, 0));

    internal static string Sample(string route) => string.Join('/', route.Split('/').Select(segment => segment switch
    {
        _ when segment.EndsWith(":guid}", StringComparison.Ordinal) => Id,
        _ when segment.EndsWith(":int}", StringComparison.Ordinal) => "3",
        ['{', ..] => $"some{segment[(segment.IndexOf('}') + 1)..]}",
        _ => segment,
    }));
}
