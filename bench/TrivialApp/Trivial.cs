using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Benchmarks.TrivialApp;

/// <summary>Answers with one word.</summary>
public static class Trivial
{
    public const string Text = "Hello";

    [Function(nameof(Trivial))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "trivial")] HttpRequest request) => Results.Text(Text);
}
