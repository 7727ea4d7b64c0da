using Interviews.Driving;

namespace Interviews.Demo.Organization;

/// <summary>Puts the demo organization into the directory. May be repeated.</summary>
internal static class Directory
{
    /// <summary>They interview people all over the world.</summary>
    private static readonly object[] _hours =
        [.. new[] { "monday", "tuesday", "wednesday", "thursday", "friday" }.Select(day => new { day, from = "08:00", to = "22:00" })];

    public static async Task PutAsync(AppClient app)
    {
        await PutAsync(app, "organization", new { name = "Acme", contactEmail = "jobs@acme.example" });
        foreach (var member in Acme.Staff)
        {
            await PutAsync(app, $"people/{member.Id}", new { member.Name, member.Email, timeZone = member.Zone, workingHours = _hours });
        }

        foreach (var candidate in Acme.Candidates)
        {
            await PutAsync(app, $"candidates/{candidate.Id}", new { candidate.Name, candidate.Email, timeZone = candidate.Zone, status = "assigned" });
        }

        foreach (var job in Acme.Jobs)
        {
            await PutAsync(app, $"jobs/{job.Id}", new { job.Title, hiringOwnerId = job.HiringOwner.Id, scorecardAttributes = job.Attributes });
        }
    }

    private static async Task PutAsync(AppClient app, string path, object body) =>
        (await app.PutAsync(Acme.Rosa.Identity, path, body)).OrThrow($"PUT {path}");
}
