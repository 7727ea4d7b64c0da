using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>A function failed, as its worker reports it.</summary>
internal sealed class FunctionFailedException(FunctionInfo function, StatusResult? status)
    : Exception($"{function} failed: {status?.Exception?.Type} {status?.Exception?.Message}")
{
    /// <summary>The message of the exception that the function threw, as the worker wrote it.</summary>
    public string Reason { get; } = status?.Exception?.Message ?? string.Empty;

    /// <summary>The full name of that exception's type.</summary>
    public string Type { get; } = status?.Exception?.Type ?? string.Empty;

    /// <summary>The worker's stack trace follows our own, which says nothing of the function.</summary>
    public override string ToString() => status?.Exception?.StackTrace is { Length: > 0 } trace ? $"{Message}{Environment.NewLine}{trace}" : Message;
}
