using System.Net;
using System.Reflection;
using Interviews.LocalHost.Admin;
using Interviews.Durable.Client;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Http;
using Interviews.LocalHost.Pages;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Hosting;

/// <summary>Puts a host together and starts it: the server for its worker, the app, and the way of requests from clients to the app.</summary>
internal sealed class HostStart
{
    /// <summary>An app reads the program's entry assembly and its folder's variable while it starts, and a process has one of each.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private readonly HostSettings _settings;
    private readonly LocalClock _clock;
    private readonly Dictionary<string, string?> _appSettings;
    private readonly TaskCompletionSource<Front> _front = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostStart(LocalHostOptions options)
    {
        Options = options;
        _settings = HostSettings.From(options);
        Pages = StaticPages.Open(options.Pages);
        _clock = LocalClock.Open(_settings);
        _appSettings = AppSettings.Of(options, _settings);
    }

    public LocalHostOptions Options { get; }

    public StaticPages? Pages { get; }

    private bool IsDevelopment => string.Equals(Options.Environment, Environments.Development, StringComparison.OrdinalIgnoreCase);

    public static async Task<FunctionsHost> RunAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        var folder = DataFolder.Take(Path.GetFullPath(options.Data));
        FunctionsHost? host = null;
        try
        {
            var start = new HostStart(options);
            host = new FunctionsHost(start.Build(), folder);
            await host.OpenAsync(start, cancellationToken);
            return host;
        }
        catch (Exception e)
        {
            await (host is null ? Release(folder) : host.DisposeAsync());
            throw e is IOException { InnerException: AddressInUseException }
                ? new HostStartupException($"PORT is '{options.Port}', which is already in use; allowed is a free one.")
                : e;
        }
    }

    /// <summary>Starts the app and has it tell its functions, those of which are loaded that are to be served.</summary>
    /// <param name="started">Told of the app as soon as it must be ended again.</param>
    public async Task<IReadOnlyList<FunctionInfo>> StartAppAsync(WebApplication web, Action<IRunningApp> started, CancellationToken cancellationToken)
    {
        var services = web.Services;
        var start = new AppStart(Options.App, services.GetRequiredService<HostAddress>().Rpc, _appSettings);
        await OneAtATime.WaitAsync(cancellationToken);
        var entry = Assembly.GetEntryAssembly();
        try
        {
            var app = await StartAppAsync(start, cancellationToken);
            started(app);
            var functions = await UnlessItEndsAsync(LoadAsync(services, start, cancellationToken), app);
            services.GetRequiredService<HostAddress>().Public = PublicAddress(web, app);
            return functions;
        }
        finally
        {
            Assembly.SetEntryAssembly(entry);
            OneAtATime.Release();
        }
    }

    /// <summary>Lets requests through, which have waited until now.</summary>
    public void Serve(WebApplication web)
    {
        var functions = web.Services.GetRequiredService<FunctionRoutes>().Endpoints();
        _front.SetResult(new Front(web.Services, IsDevelopment ? [.. functions, .. AdminEndpoints.Endpoints(web.Services)] : functions, Pages));
    }

    public static Uri RpcAddress(WebApplication web) => ServerAddresses.Of(web.Services).First();

    private static async ValueTask Release(IDisposable folder)
    {
        folder.Dispose();
        await ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<FunctionInfo>> UnlessItEndsAsync(Task<IReadOnlyList<FunctionInfo>> loading, IRunningApp app)
    {
        await Task.WhenAny(loading, app.Ended);
        return loading.IsCompleted && loading.Exception?.InnerException is not WorkerGoneException
            ? await loading
            : throw new HostStartupException($"The app ended with exit code {await app.Ended} before it had told its functions.");
    }

    private async Task<IReadOnlyList<FunctionInfo>> LoadAsync(IServiceProvider services, AppStart start, CancellationToken cancellationToken)
    {
        var (worker, catalog) = (services.GetRequiredService<WorkerConnection>(), services.GetRequiredService<FunctionCatalog>());
        var (capabilities, functions) = await worker.OpenAsync(start.Directory, cancellationToken);
        catalog.Fill(functions, services.GetRequiredService<HostJson>().Texts("functions"));
        if (_settings.AppInProcessOfItsOwn && capabilities.GetValueOrDefault("HttpUri") is { } target)
        {
            await services.GetRequiredService<WorkerProxy>().OpenAsync(new Uri(target), cancellationToken);
        }

        await Task.WhenAll(catalog.All.Select(function => worker.LoadAsync(function.Metadata, cancellationToken)));
        return catalog.All;
    }

    private async Task<IRunningApp> StartAppAsync(AppStart start, CancellationToken cancellationToken)
    {
        if (_settings.AppInProcessOfItsOwn)
        {
            return AppProcess.Start(start, _settings.VirtualClock ? _settings.Data : null);
        }

        Assembly.SetEntryAssembly(start.App);
        Environment.SetEnvironmentVariable(AppStart.DirectoryVariable, start.Directory);
        return await AppInProcess.StartAsync(start, ConfigureApp, cancellationToken);
    }

    private void ConfigureApp(IServiceCollection services)
    {
        services.RemoveAll<TimeProvider>();
        services.AddSingleton(_clock.TimeProvider);
        services.Configure<KestrelServerOptions>(server => LoopbackServer.Configure(server, _settings.Port));
        services.AddSingleton<IStartupFilter>(new FrontFilter(_front.Task));
        Options.ConfigureApp?.Invoke(services);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Options.Environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(_appSettings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.AddLocalHost(_settings, _clock, Path.GetDirectoryName(Options.App.Location)!, IsDevelopment);
        if (Options.LogsToConsole)
        {
            builder.Logging.AddConsoleLines(builder.Configuration);
        }

        Options.ConfigureHost?.Invoke(builder.Services);
        var web = builder.Build();
        // Refuses a bad host.json before there is anything that needs it, also to be ended.
        web.Services.GetRequiredService<FunctionTimeout>();
        web.UseWhen(http => http.Connection.LocalPort != RpcAddress(web).Port, clients => clients.Run(http => HandleAsync(http, web.Services)));
        web.MapGrpcService<FunctionRpcService>();
        web.MapGrpcService<DurableTaskHubService>();
        return web;
    }

    /// <summary>The worker's side first; the clients' only where the app's own server is not theirs.</summary>
    private void Listen(KestrelServerOptions server)
    {
        server.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        if (_settings.AppInProcessOfItsOwn)
        {
            LoopbackServer.Configure(server, _settings.Port);
            // How large a body may be is for the app's own server to say.
            server.Limits.MaxRequestBodySize = null;
        }
    }

    private async Task HandleAsync(HttpContext http, IServiceProvider services)
    {
        http.SetEndpoint(null);
        await (await _front.Task).HandleAsync(http, services.GetRequiredService<WorkerProxy>().ForwardAsync);
    }

    private static Uri PublicAddress(WebApplication web, IRunningApp app) =>
        app.Services is { } services ? ServerAddresses.Of(services).First() : ServerAddresses.Of(web.Services).Last();
}
