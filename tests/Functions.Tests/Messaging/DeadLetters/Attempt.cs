using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>As much of an invocation as a consumer of the change feed asks for: how often it was tried before.</summary>
internal sealed class Attempt(int retries = 0) : FunctionContext
{
    public override RetryContext RetryContext { get; } = new Retried(retries);

    public override string InvocationId => throw new NotSupportedException();

    public override string FunctionId => throw new NotSupportedException();

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition => throw new NotSupportedException();

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class Retried(int count) : RetryContext
    {
        public override int RetryCount => count;

        public override int MaxRetryCount => int.MaxValue;
    }
}
