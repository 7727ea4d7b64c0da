using System.Reflection;
using Interviews.LocalHost.Time;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Interviews.LocalHost.Worker;

/// <summary>Gives one parameter of a function its value for one invocation.</summary>
internal delegate object? ParameterBinder(LocalFunctionContext context);

/// <summary>A kind of trigger. Each is registered as a service; the attribute on a function's parameter selects it.</summary>
internal abstract class TriggerKind
{
    /// <summary>The attribute of the parameter that makes a method a function of this kind.</summary>
    public abstract Type AttributeType { get; }

    /// <summary>How the trigger's own parameter gets its value, or <c>null</c> when its type is none that this trigger offers.</summary>
    public abstract ParameterBinder? BindTrigger(FunctionDescriptor function, ParameterInfo parameter);

    /// <summary>How a parameter that has no binding attribute gets a value that came with the trigger, or <c>null</c> when there is none of that name.</summary>
    public virtual ParameterBinder? BindParameter(FunctionDescriptor function, ParameterInfo parameter) => null;

    /// <summary>What sets the function off, or <c>null</c> when another part of the host does that.</summary>
    public virtual WorkLoop? Listen(FunctionDescriptor function) => null;

    /// <summary>Refuses, by throwing <see cref="StartRefusedException"/>, what could not work.</summary>
    public virtual void Validate(FunctionDescriptor function)
    {
    }
}

/// <summary>A binding attribute, other than a trigger, that fills a parameter. Registered as a service.</summary>
internal interface IInputBinding
{
    Type AttributeType { get; }

    /// <summary>How the parameter gets its value, or <c>null</c> when its type is none that this binding offers.</summary>
    ParameterBinder? Bind(FunctionDescriptor function, ParameterInfo parameter, InputBindingAttribute attribute);
}
