using System.ClientModel.Primitives;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>Gives a request the <c>Idempotency-Key</c> of what it asks, the same whenever it is sent again, so that a service that knows the header charges once (REQ-EVA-14).</summary>
internal sealed class RequestKey : PipelinePolicy
{
    public const string Header = "Idempotency-Key";

    /// <summary>Of the call that is under way: the client takes no headers with it.</summary>
    private readonly AsyncLocal<string?> _key = new();

    public void Set(string? key) => _key.Value = key;

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Add(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Add(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Add(PipelineMessage message)
    {
        if (_key.Value is { } key)
        {
            message.Request.Headers.Set(Header, key);
        }
    }
}
