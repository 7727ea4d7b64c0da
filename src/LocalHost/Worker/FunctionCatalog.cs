namespace Interviews.LocalHost.Worker;

/// <summary>Every function of the application.</summary>
internal sealed class FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions)
{
    public IReadOnlyList<FunctionDescriptor> All => functions;

    public IEnumerable<FunctionDescriptor> Of<TKind>()
        where TKind : TriggerKind => functions.Where(function => function.Kind is TKind);
}
