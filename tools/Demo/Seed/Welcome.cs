using Interviews.Demo.Organization;
using Interviews.Driving;

namespace Interviews.Demo.Seed;

/// <summary>What somebody who just started the system wants to know.</summary>
internal static class Welcome
{
    /// <returns>The exit code.</returns>
    public static async Task<int> PrintAsync(Uri address)
    {
        using var app = new AppClient(address);
        var site = $"http://localhost:{address.Port}";
        var (now, isVirtual) = await app.ClockAsync();
        var clock = isVirtual ? $$"""virtual; it moves when told to: curl -s {{site}}/admin/clock -d '{"advance":"P1D"}'""" : "the system's";
        await Console.Out.WriteLineAsync($$"""

            The demo organization '{{Acme.Id}}' is there: {{Acme.Staff.Count}} people, {{Acme.Candidates.Count}} candidates, {{Acme.Jobs.Count}} jobs and their interviews.

              open     {{site}}
              API      {{site}}/api/docs
              token    TOKEN=$(curl -s {{site}}/admin/token -H 'Content-Type: application/json' -d '{"subject":"{{Acme.Rosa.Id}}","role":"recruiter","organizationId":"{{Acme.Id}}"}' | cut -d'"' -f4)
              list     curl -s {{site}}/api/interviews/upcoming -H "Authorization: Bearer $TOKEN"
              mails    curl -s {{site}}/admin/outbox
              clock    {{now:yyyy-MM-dd HH:mm}} UTC, {{clock}}

            Ctrl-C stops it.

            """);
        return 0;
    }
}
