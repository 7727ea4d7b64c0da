using System.ClientModel.Primitives;
using Interviews.Domain.Evaluation;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Evaluation;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>The adapter against what the service sends over the wire.</summary>
public sealed class ChatEvaluatorTests
{
    private static readonly EvaluationRequest _request = new("Judge.", """{"sources":[{"id":"s1","text":"Fine."}],"rubric":[]}""", EvaluationPrompt.Schema);

    private static readonly ModelUse _use = new(ModelReply.Model, 120, 30);

    [Fact]
    public async Task Evaluate_Answer_ComesAsItIsWithTheModelAndItsTokens() =>
        (await AskAsync((_, _) => ModelReply.Content("{}"))).Outcome.ShouldBe(new EvaluationOutcome.Answered("{}", _use));

    [Fact]
    public async Task Evaluate_Request_KeepsInstructionsAndDataApart()
    {
        var sent = (await AskAsync((_, _) => ModelReply.Content("{}"))).Requests.ShouldHaveSingleItem();

        (sent.Path, sent.Query).ShouldBe(("/openai/deployments/gpt-test/chat/completions", "?api-version=2024-10-21"));
        sent.Body["model"]!.GetValue<string>().ShouldBe("gpt-test");
        sent.Body["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()).ShouldBe(["system", "user"]);
        (sent.Instructions, sent.Input.ToJsonString()).ShouldBe((_request.Instructions, _request.Input));
        sent.Body["temperature"]!.GetValue<double>().ShouldBe(0);
        sent.Body["response_format"]!["json_schema"]!["strict"]!.GetValue<bool>().ShouldBeTrue();
        sent.Body["response_format"]!["json_schema"]!["schema"]!["required"]!.ToJsonString().ShouldBe("""["criteria","summary"]""");
    }

    [Fact]
    public async Task Evaluate_WithoutAKey_SignsIn() => (await SignedInAsync(null)).ShouldBe(("Bearer token", string.Empty));

    [Fact]
    public async Task Evaluate_WithAKey_SendsItAndNothingElse() => (await SignedInAsync("secret")).ShouldBe((string.Empty, "secret"));

    [Fact]
    public async Task Evaluate_Refusal_IsRefused() =>
        (await AskAsync((_, _) => ModelReply.Content(null, refusal: "I cannot help with that."))).Outcome.ShouldBe(new EvaluationOutcome.Refused("I cannot help with that.", _use));

    [Fact]
    public async Task Evaluate_CutOff_IsTruncated() =>
        (await AskAsync((_, _) => ModelReply.Content("""{"crit""", "length"))).Outcome.ShouldBe(new EvaluationOutcome.Truncated("""{"crit""", _use));

    [Fact]
    public async Task Evaluate_MoreThanTheModelTakes_IsTruncated() =>
        (await AskAsync((_, _) => ModelReply.Fault(400, "context_length_exceeded", "messages"))).Outcome.ShouldBe(new EvaluationOutcome.Truncated(null, null));

    [Fact]
    public async Task Evaluate_OutputWithheld_IsFiltered() =>
        (await AskAsync((_, _) => ModelReply.Content("", "content_filter"))).Outcome.ShouldBe(new EvaluationOutcome.Filtered(_use));

    [Fact]
    public async Task Evaluate_InputWithheld_IsFiltered() =>
        (await AskAsync((_, _) => ModelReply.Fault(400, "content_filter", "prompt"))).Outcome.ShouldBe(new EvaluationOutcome.Filtered(null));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{}]}""")]
    [InlineData("""{"choices":[{"message":null,"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":"{}"}}]}""")]
    [InlineData("[]")]
    [InlineData("Fine.")]
    [InlineData("")]
    public async Task Evaluate_AnswerWithoutAChoice_IsUnreadableAtOnce(string body)
    {
        var asked = await AskAsync((_, _) => new ModelReply(200, body));

        asked.Outcome.ShouldBe(new EvaluationOutcome.Unreadable(body));
        asked.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Evaluate_Busy_WaitsAsLongAsItIsAskedAndAsksAgain()
    {
        var asked = await AskAsync((_, count) => count == 1 ? ModelReply.Fault(429, "rate_limit_exceeded").RetryAfter("7") : ModelReply.Content("{}"));

        asked.Outcome.ShouldBe(new EvaluationOutcome.Answered("{}", _use));
        asked.Waits.Waited.ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Evaluate_ModelWithOneTemperature_IsAskedWithoutOne()
    {
        var asked = await AskAsync(
            (request, _) => request.Body.ContainsKey("temperature") ? ModelReply.Fault(400, "unsupported_value", "temperature") : ModelReply.Content("{}"), times: 2);

        asked.Outcome.ShouldBe(new EvaluationOutcome.Answered("{}", _use));
        asked.Requests.Select(request => request.Body.ContainsKey("temperature")).ShouldBe([true, false, false]);
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(503, 3)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(400, 1)]
    public async Task Evaluate_Fault_IsThrownWithItsCodeAlone(int status, int requests)
    {
        await using var stub = await ModelStub.StartAsync();
        stub.Answer = (_, _) => ModelReply.Fault(status, "code_of_the_stub");

        var fault = await Should.ThrowAsync<HttpRequestException>(() => Evaluator(stub, new NoWaits()).EvaluateAsync(_request, CancellationToken.None));

        fault.Message.ShouldBe($"The model's service answered with status {status} (code_of_the_stub).");
        stub.Requests.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task Evaluate_SilenceForTooLong_IsATimeout()
    {
        await using var stub = await ModelStub.StartAsync();
        var silence = new TaskCompletionSource();
        stub.BeforeAnswer = _ => silence.Task;

        await Should.ThrowAsync<TimeoutException>(() => Evaluator(stub, new NoWaits(), timeout: Duration.FromMilliseconds(200)).EvaluateAsync(_request, CancellationToken.None));

        silence.SetResult();
    }

    private static async Task<(string Authorization, string Key)> SignedInAsync(string? key)
    {
        var sent = (await AskAsync((_, _) => ModelReply.Content("{}"), key)).Requests.ShouldHaveSingleItem();
        return (sent.Authorization, sent.Key);
    }

    private static async Task<(EvaluationOutcome Outcome, IReadOnlyList<ModelRequest> Requests, NoWaits Waits)> AskAsync(
        Func<ModelRequest, int, ModelReply> answer, string? key = null, int times = 1)
    {
        await using var stub = await ModelStub.StartAsync();
        stub.Answer = answer;
        var waits = new NoWaits();
        var evaluator = Evaluator(stub, waits, key);
        for (var i = 1; i < times; i++)
        {
            await evaluator.EvaluateAsync(_request, CancellationToken.None);
        }

        return (await evaluator.EvaluateAsync(_request, CancellationToken.None), stub.Requests, waits);
    }

    private static ChatEvaluator Evaluator(ModelStub stub, NoWaits waits, string? key = null, Duration? timeout = null) => new(
        new EvaluatorSettings(new Uri("https://models.example"), "gpt-test") { ApiKey = key, Timeout = timeout ?? Duration.FromMinutes(1) },
        new Signed(),
        new HttpClientPipelineTransport(new HttpClient(new ToStub(stub.Address))),
        waits);
}
