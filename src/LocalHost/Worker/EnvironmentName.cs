using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Worker;

/// <summary>Development, unless the command line or the environment says otherwise.</summary>
internal static class EnvironmentName
{
    public static string Of(string[] args) =>
        NonEmpty(new ConfigurationBuilder().AddCommandLine(args).Build()["environment"])
        ?? NonEmpty(Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"))
        ?? NonEmpty(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"))
        ?? "Development";

    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
