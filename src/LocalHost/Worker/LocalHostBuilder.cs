using System.Reflection;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Worker;

/// <summary>Puts the parts together: configuration, services, server and functions.</summary>
internal sealed class LocalHostBuilder
{
    private readonly HostSettings _settings;
    private readonly bool _standalone;

    /// <summary>A process of its own.</summary>
    public LocalHostBuilder(string[] args, Assembly functions)
    {
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = functions.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = EnvironmentName.Of(args),
        });
        Web.Configuration.AddLocalSettings().AddEnvironmentVariables().AddCommandLine(args);
        _standalone = true;
        _settings = HostSettings.From(Web.Configuration);
        Compose(functions, _ => true);
        Web.Logging.AddConsoleLines(Web.Configuration);
    }

    /// <summary>Inside the process of its tests.</summary>
    public LocalHostBuilder(HostSettings settings, LocalHostOptions options)
    {
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = options.Functions.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = options.Environment,
        });
        Web.Configuration
            .AddInMemoryCollection([new("DATA", settings.Data)])
            .AddInMemoryCollection(options.Settings);
        _settings = settings;
        Compose(options.Functions, options.Serves);
    }

    public WebApplicationBuilder Web { get; }

    public List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Middleware { get; } = [];

    public IHost Build()
    {
        try
        {
            var app = Web.Build();
            HttpFunctions.Map(app);
            if (app.Environment.IsDevelopment())
            {
                AdminEndpoints.Map(app);
            }

            return new LocalFunctionsHost(app, _standalone, _settings);
        }
        catch (StartRefusedException e) when (_standalone)
        {
            Standalone.Stop(e.Message);
            throw;
        }
    }

    private void Compose(Assembly functions, Func<Type, bool> serves)
    {
        var clock = LocalClock.Open(_settings);
        if (Web.Environment.IsDevelopment())
        {
            Web.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = DevelopmentIssuer.Settings(_settings.Data) });
        }

        Web.WebHost.UseKestrelCore().ConfigureKestrel(server => LoopbackServer.Configure(server, _settings.Port));
        Web.Services.AddLocalHost(_settings, clock);
        Web.Services.AddSingleton(services => new FunctionCatalog(services.GetRequiredService<FunctionDiscovery>().Find(functions, serves)));
        Web.Services.AddSingleton(services => new FunctionInvoker(Middleware, services.GetRequiredService<OutputDispatcher>(), services));
    }
}
