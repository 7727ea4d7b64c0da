using System.ClientModel.Primitives;
using System.Text.Json;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>Tells an answer that holds no choice of the model from one that does, before the SDK reads it as if there were one.</summary>
internal sealed class CompletionCheck : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        ProcessNext(message, pipeline, currentIndex);
        Check(message.Response);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        await ProcessNextAsync(message, pipeline, currentIndex);
        Check(message.Response);
    }

    private static void Check(PipelineResponse? response)
    {
        if (response is { IsError: false } && !HasChoice(response.Content))
        {
            throw new NoChoiceException(response.Content.ToString());
        }
    }

    private static bool HasChoice(BinaryData content)
    {
        try
        {
            using var body = JsonDocument.Parse(content.ToMemory());
            return Of(body.RootElement, "choices") is { ValueKind: JsonValueKind.Array } choices
                && choices.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
                && Of(first, "message") is { ValueKind: JsonValueKind.Object }
                && Of(first, "finish_reason") is { ValueKind: JsonValueKind.String };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonElement? Of(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
}

/// <summary>The service answered, and no model did.</summary>
public sealed class NoChoiceException(string body) : Exception("The answer of the model's service holds no choice.")
{
    /// <summary>As it came.</summary>
    public string Body { get; } = body;
}
