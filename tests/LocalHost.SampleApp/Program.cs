using Interviews.LocalHost.SampleApp;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
switch (builder.Configuration["Sample:Start"])
{
    case "ends":
        return 3;
    case "throws":
        throw new InvalidOperationException("The sample does not want to start.");
}

builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<JournalingMiddleware>();
builder.UseMiddleware<ScriptedMiddleware>();
builder.Services.TryAddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Journal>();
builder.Services.AddSingleton<Gate>();
builder.Services.AddSingleton<Together>();
builder.Services.AddScoped<Scoped>();
await builder.Build().RunAsync();
return 0;
