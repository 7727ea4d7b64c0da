using System.Diagnostics.CodeAnalysis;

namespace Interviews.Domain;

/// <summary>Either a value or the <see cref="Domain.Refusal"/> that explains why there is none. The only result type of the project.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value. Asking a refused result for it is a bug.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}: {Refusal.Detail}");

    /// <summary>The value, where nobody waits for a refusal: the exception has whoever started the work do it again.</summary>
    /// <exception cref="InvalidOperationException">It is refused; the message is the refusal's detail.</exception>
    public T OrThrow() => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Detail);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsRefused ? Refusal : next(Value);

    public TOut Match<TOut>(Func<T, TOut> value, Func<Refusal, TOut> refused) => IsRefused ? refused(Refusal) : value(Value);
}
