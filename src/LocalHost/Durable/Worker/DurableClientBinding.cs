using System.Reflection;
using Interviews.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Durable.Worker;

/// <summary><c>[DurableClient]</c>: the client of the embedded engine.</summary>
internal sealed class DurableClientBinding(IServiceProvider services) : IInputBinding
{
    // Resolved when first used: the engine runs functions, so it comes after them.
    private readonly Lazy<DurableTaskClient> _client = new(services.GetRequiredService<DurableTaskClient>);

    public Type AttributeType => typeof(DurableClientAttribute);

    public ParameterBinder? Bind(FunctionDescriptor function, ParameterInfo parameter, InputBindingAttribute attribute) =>
        parameter.ParameterType == typeof(DurableTaskClient) ? _ => _client.Value : null;
}
