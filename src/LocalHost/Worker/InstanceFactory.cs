using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Worker;

/// <summary>Makes the object of a function class from the invocation's services, by its widest public constructor.</summary>
internal sealed class InstanceFactory
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<IServiceProvider, object?>[] _arguments;

    public InstanceFactory(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new StartRefusedException($"{type.FullName} has functions but no public constructor.");
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(Argument)];
    }

    public object Create(IServiceProvider services)
    {
        if (_arguments.Length == 0)
        {
            return _constructor.Invoke();
        }

        var values = new object?[_arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _arguments[i](services);
        }

        return _constructor.Invoke(values.AsSpan());
    }

    private static Func<IServiceProvider, object?> Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
        {
            return services => services.GetRequiredKeyedService(type, keyed.Key);
        }

        return parameter.HasDefaultValue
            ? services => services.GetService(type) ?? parameter.DefaultValue
            : services => services.GetRequiredService(type);
    }
}
