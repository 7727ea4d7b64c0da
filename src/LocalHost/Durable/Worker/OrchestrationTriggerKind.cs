using System.Reflection;
using Interviews.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Worker;

/// <summary><c>[OrchestrationTrigger]</c>: the orchestration's context; the engine sets the function off.</summary>
internal sealed class OrchestrationTriggerKind : TriggerKind
{
    public override Type AttributeType => typeof(OrchestrationTriggerAttribute);

    public static string NameOf(FunctionDescriptor function) => ((OrchestrationTriggerAttribute)function.Trigger).Orchestration ?? function.Name;

    public override ParameterBinder? BindTrigger(FunctionDescriptor function, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TaskOrchestrationContext) ? context => context.TriggerValue : null;
}
