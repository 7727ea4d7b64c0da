using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Interviews.LocalHost.Worker;

/// <summary>A method marked <c>[Function]</c>, with its trigger and everything bound to it.</summary>
internal sealed class FunctionDescriptor : FunctionDefinition
{
    private readonly Lazy<FunctionBody> _body;
    private ImmutableArray<FunctionParameter>? _parameters;

    public FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger, TriggerKind kind)
    {
        Name = name;
        Method = method;
        TriggerParameter = triggerParameter;
        Trigger = trigger;
        Kind = kind;
        Outputs = new OutputPlan(method);
        _body = new Lazy<FunctionBody>(() => new FunctionBody(method, Binders));
    }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public TriggerKind Kind { get; }

    public OutputPlan Outputs { get; }

    public RetryAttribute? Retry => Method.GetCustomAttribute<RetryAttribute>();

    /// <summary>One for each parameter, in order.</summary>
    public ParameterBinder[] Binders { get; set; } = [];

    /// <summary>The method itself, made ready when it is first called.</summary>
    public FunctionBody Body => _body.Value;

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.Module.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters => _parameters ??=
        [.. Method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary.CreateRange(
        Method.GetParameters()
            .Select(parameter => (parameter.Name, Attribute: parameter.GetCustomAttribute<BindingAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .Select(pair => Binding(pair.Name!, pair.Attribute!, BindingDirection.In)));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary.CreateRange(
        Outputs.Attributes.Select(output => Binding(output.Name, output.Attribute, BindingDirection.Out)));

    /// <summary>How the function is called in messages to a person.</summary>
    public override string ToString() => $"Function '{Name}' ({EntryPoint})";

    private static KeyValuePair<string, BindingMetadata> Binding(string name, BindingAttribute attribute, BindingDirection direction) =>
        new(name, new LocalBindingMetadata(name, BindingType(attribute), direction));

    private static string BindingType(BindingAttribute attribute) => attribute switch
    {
        QueueOutputAttribute => "queue",
        HttpResultAttribute => "http",
        _ => CamelCase(attribute.GetType().Name.Replace(nameof(Attribute), "", StringComparison.Ordinal)),
    };

    private static string CamelCase(string name) => name.StartsWith("Cosmos", StringComparison.Ordinal) ? "cosmosDBTrigger" : char.ToLowerInvariant(name[0]) + name[1..];

    private sealed class LocalBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override BindingDirection Direction => direction;

        public override string Name => name;

        public override string Type => type;
    }
}
