using System.Collections.Immutable;
using Interviews.LocalHost.SampleApp.Http;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>What the worker would say of functions that the sample app does not have, because no host could run them.</summary>
internal sealed class DescribedFunctions(params (string Name, string[] Bindings)[] functions) : IFunctionMetadataProvider
{
    public Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) => Task.FromResult<ImmutableArray<IFunctionMetadata>>(
    [
        .. functions.Select(function => new DefaultFunctionMetadata
        {
            Name = function.Name,
            Language = "dotnet-isolated",
            EntryPoint = $"{typeof(Answers).FullName}.{nameof(Answers.Ok)}",
            ScriptFile = Path.GetFileName(typeof(Answers).Assembly.Location),
            RawBindings = [.. function.Bindings],
        }),
    ]);
}
