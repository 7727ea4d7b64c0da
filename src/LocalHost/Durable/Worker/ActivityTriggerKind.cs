using System.Reflection;
using Interviews.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.Durable.Worker;

/// <summary><c>[ActivityTrigger]</c>: the activity's input; the engine sets the function off.</summary>
internal sealed class ActivityTriggerKind : TriggerKind
{
    public override Type AttributeType => typeof(ActivityTriggerAttribute);

    public static string NameOf(FunctionDescriptor function) => ((ActivityTriggerAttribute)function.Trigger).Activity ?? function.Name;

    public override ParameterBinder BindTrigger(FunctionDescriptor function, ParameterInfo parameter) => context =>
    {
        var invocation = (ActivityInvocation)context.TriggerValue!;
        return invocation.Converter.Deserialize(invocation.Input, parameter.ParameterType);
    };
}
