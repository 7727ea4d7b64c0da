using Interviews.Domain.Questions.Screening;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>Questions that a model wrote and that are not proposed.</summary>
/// <param name="Characteristic">What they ask for; set when, and only when, that is the reason.</param>
/// <param name="Count">At least 1.</param>
public sealed record LeftOut(LeftOutReason Reason, ProtectedCharacteristic? Characteristic, int Count);

/// <summary>Why a question is not proposed.</summary>
public enum LeftOutReason
{
    /// <summary>A part of it is missing, or is not as a question may have it.</summary>
    Malformed,

    /// <summary>Not one of the types that were wished for.</summary>
    OtherType,

    /// <summary>It asks for what must not count.</summary>
    ProtectedCharacteristic,

    /// <summary>The interview asks it already, or another one asked it of the candidate.</summary>
    AskedBefore,

    /// <summary>The model wrote it twice.</summary>
    Repeated,

    /// <summary>There are as many without it as were wished for.</summary>
    Surplus,
}
