using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>
/// The WebJobs host only runs static methods with attributes. One is emitted for each function of a test, as the Functions host does for the functions of
/// a worker; all of them call <see cref="WorkerStub"/>.
/// </summary>
internal sealed class EmittedFunctions(FunctionTable functions) : ITypeLocator
{
    private readonly Type _type = Emit(functions);

    public IReadOnlyList<Type> GetTypes() => [_type];

    private static Type Emit(FunctionTable functions)
    {
        var key = WorkerStub.Register(functions);
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(key), AssemblyBuilderAccess.Run).DefineDynamicModule(key);
        var type = module.DefineType("Functions", TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Sealed);
        foreach (var name in functions.Orchestrators.Keys)
        {
            Define(type, key, name, nameof(WorkerStub.Orchestrate), typeof(OrchestrationTriggerAttribute));
        }

        foreach (var name in functions.Activities.Keys)
        {
            Define(type, key, name, nameof(WorkerStub.Act), typeof(ActivityTriggerAttribute));
        }

        return type.CreateType();
    }

    private static void Define(TypeBuilder type, string key, string name, string target, Type trigger)
    {
        var method = type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(Task<object>), [typeof(string)]);
        method.SetCustomAttribute(new CustomAttributeBuilder(typeof(FunctionNameAttribute).GetConstructor([typeof(string)])!, [name]));
        method.DefineParameter(1, ParameterAttributes.None, "input")
            .SetCustomAttribute(new CustomAttributeBuilder(trigger.GetConstructor(Type.EmptyTypes)!, []));
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldstr, key);
        code.Emit(OpCodes.Ldstr, name);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(WorkerStub).GetMethod(target)!);
        code.Emit(OpCodes.Ret);
    }
}
