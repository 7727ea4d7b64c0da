using Interviews.Infrastructure.Calendars;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars;

public sealed class OutlookSettingsTests
{
    [Fact]
    public void Read_WithoutOrganizer_IsNoCalendar() => OutlookSettings.Read(Configured(("Calendars:Outlook:Organizer", " "))).ShouldBeNull();

    [Fact]
    public void Read_Organizer_UsesThePublicCloud()
    {
        var settings = OutlookSettings.Read(Configured(("Calendars:Outlook:Organizer", "hr@acme.example")))!;

        (settings.BaseUrl, settings.Scope).ShouldBe(("https://graph.microsoft.com/v1.0", "https://graph.microsoft.com/.default"));
    }

    [Fact]
    public void Read_PlainHttp_IsRefused() => Should.Throw<SettingsException>(() => OutlookSettings.Read(Configured(
        ("Calendars:Outlook:Organizer", "hr@acme.example"), ("Calendars:Outlook:BaseUrl", "http://graph.example")))).SettingName.ShouldBe("Calendars:Outlook:BaseUrl");

    private static IConfiguration Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build();
}
