using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Hosting;

/// <summary>Development, unless the command line or the environment says otherwise.</summary>
internal static class EnvironmentName
{
    private static readonly string[] Names = ["environment", "AZURE_FUNCTIONS_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    public static string Of(IConfiguration settings) =>
        Names.Select(name => settings[name]).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
        ?? "Development";
}
