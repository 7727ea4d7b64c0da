using Interviews.LocalHost.Worker;

namespace Microsoft.Azure.Functions.Worker;

public abstract class InvocationResult<T>
{
    public abstract T? Value { get; set; }
}

public abstract class InvocationResult : InvocationResult<object>
{
}

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context) => new TypedInvocationResult<T>(context.GetInvocationResult());

    public static InvocationResult GetInvocationResult(this FunctionContext context) => LocalFunctionContext.Of(context).Result;
}
