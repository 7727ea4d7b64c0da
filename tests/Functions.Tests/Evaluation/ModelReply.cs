using System.Text.Json.Nodes;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>What the service answers, in each of its shapes.</summary>
internal sealed record ModelReply(int Status, string Body)
{
    public const string Model = "gpt-test-2026-01-01";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>As the instructions ask for it.</summary>
    public static ModelReply Obedient(ModelRequest request) => Content(
        (request.Input["count"]?.GetValue<int>() is { } count ? Questions([.. Enumerable.Range(1, count).Select(number => $"What is index {number}?")]) : Evaluation(request, (_, source) => (4, source))).ToJsonString());

    /// <summary>A proposal of these questions, each as whole as one can be.</summary>
    public static JsonObject Questions(params IEnumerable<string> texts) => new()
    {
        ["questions"] = new JsonArray([.. texts.Select(JsonNode (text) => new JsonObject
        {
            ["questionText"] = text,
            ["type"] = "technical",
            ["difficulty"] = "medium",
            ["skill"] = "databases",
            ["expectedAnswer"] = "A way to find rows.",
            ["timeLimitMinutes"] = 5,
            ["hints"] = new JsonArray("Think of books."),
            ["followUpQuestions"] = new JsonArray("What does it cost?"),
            ["evaluationCriteria"] = new JsonArray(new JsonObject { ["name"] = "accuracy", ["weight"] = 9 }),
        })]),
    };

    /// <summary>An entry for each criterion, with what <paramref name="judge"/> makes of it and of the first source's text.</summary>
    public static JsonObject Evaluation(ModelRequest request, Func<int, string, (int? Score, string? Quote)> judge)
    {
        var text = request.Input["sources"]![0]!["text"]!.GetValue<string>();
        var entries = request.Input["rubric"]!.AsArray().Select(JsonNode (criterion, index) =>
        {
            var (score, quote) = judge(index, text);
            return new JsonObject { ["criterion"] = criterion!["id"]!.GetValue<string>(), ["score"] = score, ["sourceId"] = "s1", ["quote"] = quote, ["rationale"] = "It says so." };
        });
        return new JsonObject { ["criteria"] = new JsonArray([.. entries]), ["summary"] = "A good interview." };
    }

    public static ModelReply Content(string? content, string finish = "stop", string? refusal = null) => new(200, new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1767225600,
        ["model"] = Model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            ["finish_reason"] = finish,
            ["logprobs"] = null,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 120, ["completion_tokens"] = 30, ["total_tokens"] = 150 },
    }.ToJsonString());

    public static ModelReply Fault(int status, string code, string? parameter = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = "Something the service says.", ["type"] = "error", ["param"] = parameter, ["code"] = code },
    }.ToJsonString());

    public ModelReply RetryAfter(string seconds) => this with { Headers = new Dictionary<string, string> { ["Retry-After"] = seconds } };
}
