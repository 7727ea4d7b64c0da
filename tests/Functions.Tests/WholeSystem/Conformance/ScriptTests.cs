using Interviews.Functions.Tests.Docs.OpenApi;
using Interviews.Functions.Tests.WholeSystem.Conformance.Script;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>The script leaves nothing out, and is wrong as often as it is right.</summary>
public sealed class ScriptTests
{
    /// <summary>Nothing here has a model, so these can only be refused.</summary>
    private static readonly string[] _onlyRefused =
    [
        "POST /interviews/{id}/evaluation",
        "POST /interviews/{id}/evaluation/review",
        "GET /interviews/{id}/questions/proposals/{proposalId}",
        "POST /transcriptions",

        // What a link does is shown by SelfScheduleTests.
        "POST /interviews/{id}/self-schedule",
        "GET /self-schedule/{token}",
        "POST /self-schedule/{token}",
        "POST /self-schedule/{token}/cancel",
        "GET /self-schedule/{token}/calendar.ics",
    ];

    /// <summary>Everybody may ask these, and nothing can be wrong with the question.</summary>
    private static readonly string[] _neverRefused = ["GET /health", "GET /health/interviews", "GET /openapi.json", "GET /docs"];

    private static readonly List<Ask> _asks = [.. Scripts.All.OfType<Ask>()];

    [Fact]
    public void Script_Requests_AreManyAndHalfOfThemRefused()
    {
        _asks.Count.ShouldBeGreaterThanOrEqualTo(150);
        _asks.Count(ask => ask.IsRefused).ShouldBeGreaterThanOrEqualTo((_asks.Count + 1) / 2);
    }

    [Fact]
    public void Script_EveryOperationOfTheContract_IsAnsweredAndRefused()
    {
        OpenApiDocument.Operations.Except(OperationsOf(ask => ask.Status < 400)).ShouldBe(_onlyRefused, ignoreOrder: true);
        OpenApiDocument.Operations.Except(OperationsOf(ask => ask.IsRefused)).ShouldBe(_neverRefused, ignoreOrder: true);
    }

    private static IEnumerable<string> OperationsOf(Func<Ask, bool> which) => _asks.Where(which).Select(Operation).OfType<string>();

    /// <summary>The operation that a request is for: of those that fit the one with the fewest parameters.</summary>
    private static string? Operation(Ask ask) => OpenApiDocument.Operations
        .Where(operation => operation.StartsWith($"{ask.Method} ", StringComparison.Ordinal) && Fits(operation.Split('/')[1..], ask.Path.Split('?')[0].Split('/')))
        .MinBy(operation => operation.Count(letter => letter == '{'));

    private static bool Fits(string[] operation, string[] path) =>
        operation.Length == path.Length && operation.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
