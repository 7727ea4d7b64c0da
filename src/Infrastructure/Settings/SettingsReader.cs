using System.Globalization;
using Interviews.Domain;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Settings;

/// <summary>Reads settings by type and range. A blank value counts as absent; a wrong one is a <see cref="SettingsException"/>.</summary>
public static class SettingsReader
{
    public static string Required(this IConfiguration configuration, string name) =>
        configuration.Optional(name) ?? throw new SettingsException(configuration.FullName(name), "is required.");

    public static string? Optional(this IConfiguration configuration, string name) =>
        configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Values separated by commas, or given one by one (<c>Name:0</c>, <c>Name:1</c>); empty when absent.</summary>
    public static IReadOnlyList<string> List(this IConfiguration configuration, string name)
    {
        var values = configuration.Optional(name)?.Split(',') ?? configuration.GetSection(name).GetChildren().Select(child => child.Value ?? "");
        return [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)];
    }

#pragma warning disable CA1720 // The name says which kind of value, as those of its siblings do.
    public static int Integer(this IConfiguration configuration, string name, int fallback, int min, int max)
#pragma warning restore CA1720
    {
        if (configuration.Optional(name) is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw new SettingsException(configuration.FullName(name), $"must be a whole number from {min} to {max}, not '{text}'.");
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool Flag(this IConfiguration configuration, string name, bool fallback = false)
    {
        if (configuration.Optional(name) is not { } text)
            return fallback;
        return bool.TryParse(text, out var value)
            ? value
            : throw new SettingsException(configuration.FullName(name), $"must be true or false, not '{text}'.");
    }

    /// <summary>An ISO 8601 duration, such as <c>PT24H</c>.</summary>
    public static Duration Duration(this IConfiguration configuration, string name, Duration fallback, Duration min, Duration max) =>
        configuration.Optional(name) is { } text ? configuration.Duration(name, text, min, max) : fallback;

    /// <summary>ISO 8601 durations, given as for <see cref="List"/>.</summary>
    public static IReadOnlyList<Duration> Durations(
        this IConfiguration configuration, string name, IReadOnlyList<Duration> fallback, Duration min, Duration max) =>
        configuration.List(name) is { Count: > 0 } texts ? [.. texts.Select(text => configuration.Duration(name, text, min, max))] : fallback;

    /// <summary>An absolute <c>http</c> or <c>https</c> address, or <c>null</c> when absent.</summary>
    public static Uri? Uri(this IConfiguration configuration, string name)
    {
        if (configuration.Optional(name) is not { } text)
            return null;
        return System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == System.Uri.UriSchemeHttps || uri.Scheme == System.Uri.UriSchemeHttp)
            ? uri
            : throw new SettingsException(configuration.FullName(name), $"must be an absolute http or https address, not '{text}'.");
    }

    /// <summary>The setting's name from the root, also when read from a section.</summary>
    public static string FullName(this IConfiguration configuration, string name) =>
        configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, name) : name;

    private static Duration Duration(this IConfiguration configuration, string name, string text, Duration min, Duration max) =>
        IsoDuration.TryParse(text, out var value) && value >= min && value <= max
            ? value
            : throw new SettingsException(
                configuration.FullName(name),
                $"must be an ISO 8601 duration from {IsoDuration.Format(min)} to {IsoDuration.Format(max)}, such as PT24H or P1D, not '{text}'.");
}
