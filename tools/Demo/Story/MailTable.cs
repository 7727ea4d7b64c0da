using Interviews.Demo.Organization;
using Interviews.Driving;
using NodaTime;

namespace Interviews.Demo.Story;

/// <summary>Every mail beside what was expected.</summary>
internal static class MailTable
{
    /// <returns>Whether the outbox holds exactly the expected mails.</returns>
    public static bool Print(Paper paper, IReadOnlyList<Mail> sent, IReadOnlyList<ExpectedMail> expected)
    {
        var missing = expected.ToList();
        var unexpected = new List<ExpectedMail>();
        paper.Chapter("All mails");
        paper.Line($"{"UTC",-16}  {"to",-13} {"in their own time",-28} about");
        foreach (var mail in sent)
        {
            var row = new ExpectedMail(Acme.WithAddress(mail.To), MailKind.Of(mail.Subject), Instant.FromDateTimeOffset(mail.SentAt));
            if (!missing.Remove(row))
            {
                unexpected.Add(row);
            }

            paper.Line(Row(row));
        }

        paper.Line();
        missing.ForEach(row => paper.Bad($"missing:     {Row(row)}"));
        unexpected.ForEach(row => paper.Bad($"unexpected:  {Row(row)}"));
        if (missing.Count + unexpected.Count > 0)
        {
            paper.Bad($"{sent.Count} mails; {missing.Count} are missing, {unexpected.Count} were not expected.");
            return false;
        }

        paper.Good($"{sent.Count} mails, exactly those that were expected.");
        return true;
    }

    private static string Row(ExpectedMail mail)
    {
        var theirs = $"{WallTime.DayAndTime(mail.When, mail.To.Zone)} {WallTime.City(mail.To.Zone)}";
        return $"{WallTime.DayAndTime(mail.When, "UTC"),-16}  {mail.To.Name,-13} {theirs,-28} {mail.Kind}";
    }
}
