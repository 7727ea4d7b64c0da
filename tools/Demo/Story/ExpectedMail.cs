using Interviews.Demo.Organization;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Demo.Story;

/// <summary>A mail that a story must cause.</summary>
/// <param name="When">To the second: the clock stands still while a mail is written.</param>
internal sealed record ExpectedMail(Member To, string Kind, Instant When)
{
    /// <param name="when">UTC, such as <c>2026-10-05T13:00</c>.</param>
    public static IEnumerable<ExpectedMail> At(string when, string kind, params Member[] everybody) =>
        everybody.Select(to => new ExpectedMail(to, kind, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(when).Value.InUtc().ToInstant()));
}
