namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of every attribute that binds something to a function.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute()
    {
    }
}

/// <summary>The base of every attribute that marks what starts a function.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = true)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute()
    {
    }
}

/// <summary>The base of every attribute that hands something to a function.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = true)]
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute()
    {
    }
}
