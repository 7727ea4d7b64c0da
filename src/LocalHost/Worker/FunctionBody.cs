using System.Reflection;

namespace Interviews.LocalHost.Worker;

/// <summary>The method of a function, ready to be called: binds its parameters, makes its object and awaits what it returns.</summary>
internal sealed class FunctionBody
{
    private readonly ParameterBinder[] _binders;
    private readonly MethodInvoker _method;
    private readonly InstanceFactory? _factory;
    private readonly Func<object?, ValueTask<object?>> _unwrap;

    public FunctionBody(MethodInfo method, ParameterBinder[] binders)
    {
        _binders = binders;
        _method = MethodInvoker.Create(method);
        _factory = method.IsStatic ? null : new InstanceFactory(method.ReflectedType!);
        _unwrap = Unwrapping.Of(method.ReturnType);
    }

    public ValueTask<object?> InvokeAsync(LocalFunctionContext context)
    {
        var arguments = new object?[_binders.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _binders[i](context);
        }

        if (_factory is null)
        {
            return _unwrap(_method.Invoke(null, arguments.AsSpan()));
        }

        var instance = _factory.Create(context.InstanceServices);
        return instance is IDisposable or IAsyncDisposable ? InvokeAndDisposeAsync(instance, arguments) : _unwrap(_method.Invoke(instance, arguments.AsSpan()));
    }

    private async ValueTask<object?> InvokeAndDisposeAsync(object instance, object?[] arguments)
    {
        try
        {
            return await _unwrap(_method.Invoke(instance, arguments.AsSpan()));
        }
        finally
        {
            if (instance is IAsyncDisposable later)
            {
                await later.DisposeAsync();
            }
            else
            {
                (instance as IDisposable)?.Dispose();
            }
        }
    }
}
