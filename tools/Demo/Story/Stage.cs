using Interviews.Demo.Organization;
using Interviews.Driving;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Demo.Story;

/// <summary>Where a story takes place: moves the clock, does what people do, and tells who was written to on the way.</summary>
internal sealed class Stage(AppClient app, Paper paper)
{
    /// <summary>Headings and the times of deeds are the recruiter's.</summary>
    private static readonly string _zone = Acme.Rosa.Zone;

    private readonly List<Mail> _mails = [];
    private string _day = string.Empty;
    private Instant _now;

    /// <summary>Every mail so far.</summary>
    public IReadOnlyList<Mail> Mails => _mails;

    /// <param name="utc">Such as <c>2026-10-05T13:00</c>.</param>
    public Task AtAsync(string utc) => MoveToAsync(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value.InUtc().ToInstant());

    public async Task MoveToAsync(Instant instant)
    {
        await SettleAsync(instant);
        _now = instant;
    }

    /// <summary>Somebody does something; whatever follows at once is waited for and told.</summary>
    public async Task<Reply> DoAsync(Member who, HttpMethod method, string path, object body, string deed, params (string Name, string Value)[] headers)
    {
        var reply = (await app.SendAsync(who.Identity, method, path, body, headers)).OrThrow($"{method} {path}");
        Heading(_now);
        paper.Deed(WallTime.Time(_now, _zone), deed);
        await SettleAsync(_now);
        return reply;
    }

    public async Task<Reply> ReadAsync(Member who, string path) => (await app.GetAsync(who.Identity, path)).OrThrow($"GET {path}");

    private async Task SettleAsync(Instant instant)
    {
        await app.AdvanceToAsync(instant.ToDateTimeOffset());
        foreach (var mail in (await app.OutboxAsync()).Skip(_mails.Count))
        {
            _mails.Add(mail);
            Tell(mail, Acme.WithAddress(mail.To));
        }
    }

    private void Tell(Mail mail, Member to)
    {
        var when = Instant.FromDateTimeOffset(mail.SentAt);
        Heading(when);
        paper.Mail(WallTime.Time(when, _zone), $"{to.Name} at {WallTime.DayAndTime(when, to.Zone)} in {WallTime.City(to.Zone)}: {mail.Subject}");
    }

    private void Heading(Instant instant)
    {
        var day = WallTime.Date(instant, _zone);
        if (day != _day)
        {
            paper.Day(day);
            _day = day;
        }
    }
}
