using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly LocalHostBuilder _builder;

    internal FunctionsApplicationBuilder(LocalHostBuilder builder) => _builder = builder;

    public ConfigurationManager Configuration => _builder.Web.Configuration;

    public IHostEnvironment Environment => _builder.Web.Environment;

    public ILoggingBuilder Logging => _builder.Web.Logging;

    public IMetricsBuilder Metrics => _builder.Web.Metrics;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder.Web).Properties;

    public IServiceCollection Services => _builder.Web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHost Build() => _builder.Build();

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_builder.Web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _builder.Middleware.Add(middleware);
        return this;
    }
}
