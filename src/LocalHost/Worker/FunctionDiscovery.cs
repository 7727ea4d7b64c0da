using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Interviews.LocalHost.Worker;

/// <summary>Finds the <c>[Function]</c> methods of an assembly and binds their parameters; refuses what could not be called.</summary>
internal sealed class FunctionDiscovery(IEnumerable<TriggerKind> kinds, IEnumerable<IInputBinding> inputs)
{
    private readonly List<TriggerKind> _kinds = [.. kinds];
    private readonly List<IInputBinding> _inputs = [.. inputs];

    /// <exception cref="StartRefusedException">A function that the host could not run; the message names it.</exception>
    public IReadOnlyList<FunctionDescriptor> Find(Assembly assembly, Func<Type, bool> belongs)
    {
        var functions = new List<FunctionDescriptor>();
        var names = new Dictionary<string, FunctionDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in assembly.GetTypes().Where(type => type.IsClass && belongs(type)).SelectMany(Methods))
        {
            var function = Describe(method);
            if (!names.TryAdd(function.Name, function))
            {
                throw new StartRefusedException($"{function} has the name of another: {names[function.Name].EntryPoint}.");
            }

            functions.Add(function);
        }

        return functions;
    }

    private static IEnumerable<MethodInfo> Methods(Type type) => type.Name.StartsWith('<') || (type.IsAbstract && !type.IsSealed)
        ? []
        : type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: true));

    private FunctionDescriptor Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var entryPoint = $"{method.ReflectedType!.FullName}.{method.Name}";
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()!))
            .Where(pair => pair.Attribute is not null)
            .ToList();
        if (triggers.Count != 1)
        {
            throw new StartRefusedException($"Function '{name}' ({entryPoint}) has {triggers.Count} trigger parameters; it needs exactly one.");
        }

        var (triggerParameter, trigger) = triggers[0];
        var kind = _kinds.Find(candidate => candidate.AttributeType == trigger.GetType())
            ?? throw new StartRefusedException($"Function '{name}' ({entryPoint}): this host has no trigger {trigger.GetType().Name}.");
        var function = new FunctionDescriptor(name, method, triggerParameter, trigger, kind);
        if (function.Outputs.Unknown.FirstOrDefault() is { } unknown)
        {
            throw new StartRefusedException($"{function}: this host has no output binding {unknown.GetType().Name}.");
        }

        function.Binders = [.. method.GetParameters().Select(parameter => Bind(function, parameter))];
        kind.Validate(function);
        return function;
    }

    private ParameterBinder Bind(FunctionDescriptor function, ParameterInfo parameter) =>
        Find(function, parameter)
        ?? throw new StartRefusedException($"{function}: nothing binds the parameter '{parameter.Name}' of type {parameter.ParameterType}.");

    private ParameterBinder? Find(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (parameter.Position == function.TriggerParameter.Position) // reflection may hand out more than one object for a parameter
        {
            return function.Kind.BindTrigger(function, parameter);
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context => context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context => context.CancellationToken;
        }

        if (parameter.GetCustomAttribute<BindingAttribute>() is { } attribute)
        {
            return attribute is InputBindingAttribute input
                ? _inputs.Find(candidate => candidate.AttributeType == attribute.GetType())?.Bind(function, parameter, input)
                : null;
        }

        return function.Kind.BindParameter(function, parameter);
    }
}
