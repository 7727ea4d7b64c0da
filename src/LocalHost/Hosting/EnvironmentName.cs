using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Hosting;

/// <summary>Development, unless the command line or the environment says otherwise.</summary>
internal static class EnvironmentName
{
    public static string Of(IConfiguration settings) =>
        new[] { "environment", "AZURE_FUNCTIONS_ENVIRONMENT", "DOTNET_ENVIRONMENT" }.Select(name => settings[name]).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
        ?? "Development";
}
