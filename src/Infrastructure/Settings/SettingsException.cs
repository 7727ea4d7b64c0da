namespace Interviews.Infrastructure.Settings;

/// <summary>A setting is missing or wrong. Stops the process at start, with one line that begins with the setting's name.</summary>
public sealed class SettingsException(string settingName, string message) : Exception($"{settingName} {message}")
{
    /// <summary>As configuration spells it, such as <c>Access:ClockSkew</c>; the environment variable has <c>__</c> for each <c>:</c>.</summary>
    public string SettingName { get; } = settingName;
}
