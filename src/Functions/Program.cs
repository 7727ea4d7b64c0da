using Interviews.Functions;
using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
try
{
    App.Configure(builder);
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

await builder.Build().RunAsync();
return 0;
