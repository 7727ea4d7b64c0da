using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Shouldly;

namespace Interviews.Functions.Tests.Harness;

/// <summary>The app's composition with a setting that makes no sense: the program writes what is thrown as its last line, and ends.</summary>
internal static class RefusedStart
{
    public static SettingsException With(params (string Name, string Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DATA"] = Path.Combine(Path.GetTempPath(), "interviews-tests", "none"),
            ["Access:Issuers:Test:Issuer"] = "https://issuer.example/",
            ["Access:Issuers:Test:Audience"] = "interviews",
        });
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        return Should.Throw<SettingsException>(() => App.Configure(builder));
    }
}
