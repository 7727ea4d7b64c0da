using Interviews.Demo.Organization;
using Interviews.Driving;
using NodaTime;

namespace Interviews.Demo.Seed;

/// <summary>Fills a running system with the demo organization, through its front door. What is there already stays as it is.</summary>
internal static class Seeding
{
    private const int Minutes = 60;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Uri address)
    {
        using var app = new AppClient(address);
        if (!await ComesUpAsync(app))
        {
            await Console.Error.WriteLineAsync($"Nothing healthy answers on {address}api/health.");
            return 1;
        }

        await Organization.Directory.PutAsync(app);
        var (now, isVirtual) = await app.ClockAsync();
        var hasPast = isVirtual && !await IsThereAsync(app, Booking.Held) && !await IsThereAsync(app, Booking.Ahead[0]);
        if (hasPast)
        {
            await LivePastAsync(app, Instant.FromDateTimeOffset(now));
        }

        foreach (var booking in hasPast ? Booking.Ahead.Prepend(Booking.Today) : Booking.Ahead)
        {
            if (!await IsThereAsync(app, booking))
            {
                await ScheduleAsync(app, booking, Instant.FromDateTimeOffset((await app.ClockAsync()).Now));
            }
        }

        return 0;
    }

    private static async Task<bool> ComesUpAsync(AppClient app)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begun) < _patience;)
        {
            try
            {
                return await app.IsHealthyAsync();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(_pause, TimeProvider.System);
            }
        }

        return false;
    }

    private static async Task<bool> IsThereAsync(AppClient app, Booking booking)
    {
        var found = (await app.GetAsync(Acme.Rosa.Identity, $"interviews?tag={booking.Tag}")).OrThrow("GET interviews");
        return found.Member("items").AsArray().Count > 0;
    }

    private static async Task<string> ScheduleAsync(AppClient app, Booking booking, Instant now)
    {
        var body = new
        {
            type = booking.Type,
            candidateId = booking.Candidate.Id,
            jobId = booking.Job.Id,
            scheduledAt = booking.At(now).ToString("uuuu-MM-dd'T'HH:mm:ss", null),
            timeZone = booking.Lead.Zone,
            durationMinutes = Minutes,
            tags = new[] { "demo", booking.Tag },
            interviewers = booking.Others.Select(other => new { id = other.Id, seat = "interviewer" }).Prepend(new { id = booking.Lead.Id, seat = "lead" }),
        };
        var reply = await app.PostAsync(Acme.Rosa.Identity, "interviews", body, ("Idempotency-Key", booking.Tag));
        return reply.OrThrow($"POST interviews for {booking.Tag}").Text("id");
    }

    /// <summary>One interview is called off, and the clock goes on past two that take place, of which one is written up, to the working day when the other scorecard is late.</summary>
    private static async Task LivePastAsync(AppClient app, Instant now)
    {
        var owed = $"interviews/{await ScheduleAsync(app, Booking.Owed, now)}";
        var held = $"interviews/{await ScheduleAsync(app, Booking.Held, now)}";
        var calledOff = $"interviews/{await ScheduleAsync(app, Booking.CalledOff, now)}";
        (await app.PostAsync(Acme.Rosa.Identity, $"{calledOff}/cancel", new { reason = "The position was filled." })).OrThrow("cancel");
        await HoldAsync(app, Booking.Owed, owed, now);
        var end = await HoldAsync(app, Booking.Held, held, now);
        (await app.PostAsync(
            Booking.Held.Lead.Identity,
            $"{held}/feedback",
            new { recommendation = "yes", ratings = Booking.Held.Job.Attributes.ToDictionary(attribute => attribute, _ => 4), strengths = "Explains trade-offs before choosing." },
            ("Idempotency-Key", $"{Booking.Held.Tag}-feedback"))).OrThrow("feedback");
        await app.AdvanceToAsync(NextWeekday(end));
    }

    /// <summary>The same time of the next Monday to Friday: nobody has interviews on the days between.</summary>
    private static DateTimeOffset NextWeekday(DateTimeOffset from)
    {
        var next = from.AddDays(1);
        return next.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? NextWeekday(next) : next;
    }

    /// <summary>Lets the clock go past an interview that takes place.</summary>
    /// <returns>When it ended.</returns>
    private static async Task<DateTimeOffset> HoldAsync(AppClient app, Booking booking, string interview, Instant now)
    {
        var start = booking.At(now).InZoneLeniently(DateTimeZoneProviders.Tzdb[booking.Lead.Zone]).ToDateTimeOffset();
        await app.AdvanceToAsync(start);
        (await app.PostAsync(booking.Lead.Identity, $"{interview}/start", new { })).OrThrow("start");
        var end = start.AddMinutes(Minutes);
        await app.AdvanceToAsync(end);
        (await app.PutAsync(booking.Lead.Identity, $"{interview}/complete", new { actualDuration = Minutes, rating = 4 })).OrThrow("complete");
        return end;
    }
}
