using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>A function failed, as its worker reports it.</summary>
#pragma warning disable S3871 // it never leaves the host
internal sealed class FunctionFailedException(FunctionInfo function, StatusResult? status)
#pragma warning restore S3871
    : Exception($"{function} failed: {status?.Exception?.Type} {status?.Exception?.Message}")
{
    /// <summary>The message of the exception that the function threw, as the worker wrote it.</summary>
    public string Reason { get; } = status?.Exception?.Message ?? string.Empty;

    /// <summary>Whether the host ended it because it took too long.</summary>
    public bool IsTimeout => Type == FunctionTimeout.Type;

    /// <summary>The full name of that exception's type.</summary>
    public string Type { get; } = status?.Exception?.Type ?? string.Empty;

    /// <summary>Where it was thrown, in the worker.</summary>
    public string Trace { get; } = status?.Exception?.StackTrace ?? string.Empty;

    /// <summary>The message alone: the worker has logged where it was thrown, and our own stack says nothing of the function.</summary>
    public override string ToString() => Message;
}
