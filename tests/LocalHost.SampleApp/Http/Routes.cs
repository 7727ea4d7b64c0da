using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Http;

/// <summary>Functions that differ by route and method.</summary>
public static class Routes
{
    public static string[] Names { get; } =
        [nameof(Upcoming), nameof(Thing), nameof(PutThing), nameof(Any), nameof(Unrouted), nameof(Pages), nameof(Optional), nameof(Number), nameof(AnyZone), nameof(Zone), nameof(Island), nameof(Place)];

    [Function(nameof(Upcoming))]
    public static IResult Upcoming([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/upcoming")] HttpRequest request) => Results.Text("upcoming");

    [Function(nameof(Thing))]
    public static IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:guid}")] HttpRequest request, Guid id) => Results.Text($"thing {id}");

    [Function(nameof(PutThing))]
    public static Task<IResult> PutThing([HttpTrigger(AuthorizationLevel.Anonymous, "put", "PATCH", Route = "things/{id:guid}")] HttpRequest request) =>
        Task.FromResult(Results.Text("put"));

    [Function(nameof(Any))]
    public static IResult Any([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) => Results.Text($"any {request.Method}");

    [Function(nameof(Unrouted))]
    public static async Task<IResult> Unrouted([HttpTrigger("get")] HttpRequest request)
    {
        await Task.Yield();
        return Results.Text($"unrouted {request.Method}");
    }

    [Function(nameof(Pages))]
    public static IResult Pages(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{page:int}/of/{total:long}/{last:bool}/{day}")] HttpRequest request,
        int page,
        long total,
        bool last,
        DateTime day) =>
        Results.Text($"{page} {total} {last} {day:yyyy-MM-dd}");

    [Function(nameof(AnyZone))]
    public static IResult AnyZone([HttpTrigger(AuthorizationLevel.Anonymous, Route = "zones/{*rest}")] HttpRequest request, string? rest) => Results.Text($"any zone {rest}");

    /// <summary>Never called.</summary>
    [Function(nameof(Zone))]
    public static IResult Zone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "zones/north")] HttpRequest request) => Results.Text("zone");

    [Function(nameof(Island))]
    public static IResult Island([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "places/island")] HttpRequest request) => Results.Text("island");

    [Function(nameof(Place))]
    public static IResult Place([HttpTrigger(AuthorizationLevel.Anonymous, Route = "places/{*rest}")] HttpRequest request) => Results.Text($"place {request.RouteValues["rest"]}");

    [Function(nameof(Optional))]
    public static IResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{page:int?}")] HttpRequest request, int? page) =>
        Results.Text($"page {page?.ToString() ?? "none"}");

    [Function(nameof(Number))]
    public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number/{page}")] HttpRequest request, int page) => Results.Text($"{page}");
}
