using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.Infrastructure.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Notifications.Outbox;

public sealed class SqliteOutboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Samples.Monday.ToDateTimeOffset());
    private ContainerDatabase _database;
    private SqliteOutbox _outbox;

    public SqliteOutboxTests()
    {
        _database = new ContainerDatabase(_folder.Path, StoreContainers.Interviews);
        _outbox = new SqliteOutbox(_database, _time);
    }

    private string Outbox => Path.Combine(_folder.Path, "outbox");

    [Fact]
    public async Task Send_Message_IsReadBackWithEverythingInIt()
    {
        var attachment = new EmailAttachment("invite.ics", "text/calendar; method=REQUEST", "BEGIN:VCALENDAR\r\n");

        await Send("k1", "Hello é", attachment);

        var sent = _outbox.Read().ShouldHaveSingleItem();
        (sent.To, sent.Subject, sent.Text, sent.Html, sent.SentAt).ShouldBe(("ada@example.com", "Hello é", "text", "<p>html</p>", _time.GetUtcNow()));
        var kept = sent.Attachments.ShouldHaveSingleItem();
        (kept.Name, kept.ContentType, kept.Content).ShouldBe((attachment.Name, attachment.ContentType, attachment.Content));
    }

    [Fact]
    public async Task Send_SeveralMessages_AreReadOldestFirst()
    {
        foreach (var key in new[] { "b", "a", "c" })
        {
            await Send(key, $"Subject {key}");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _outbox.Read().Select(message => message.Subject).ShouldBe(["Subject b", "Subject a", "Subject c"]);
    }

    [Fact]
    public async Task Send_TheSameKeyAgain_DeliversNothingMore()
    {
        await Send("k1", "First");
        _time.Advance(TimeSpan.FromHours(1));

        await Send("k1", "Second");

        _outbox.Read().ShouldHaveSingleItem().Subject.ShouldBe("First");
        Files().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_TheSameKeyOneHundredTimesAtOnce_DeliversOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Send("k1", $"{i}"))));

        _outbox.Read().ShouldHaveSingleItem();
        Files().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_Message_WritesItAsAFileNamedByTimeAndKey()
    {
        await Send("interview:r1:reminder/PT24H:p1", "Hello");

        var file = Files().ShouldHaveSingleItem();
        file.ShouldMatch("^20260302T090000Z-[0-9a-f]{16}\\.eml$");
        var text = await File.ReadAllTextAsync(Path.Combine(Outbox, file));
        text.ShouldContain("Subject: Hello\r\n");
        text.ShouldContain("Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n");
    }

    [Fact]
    public async Task Start_AfterACrashBetweenRowAndFile_WritesTheFile()
    {
        await SendWithoutFile("k1");

        Reopen();

        Files().ShouldHaveSingleItem();
        _outbox.Read().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_AgainAfterTheFileFailed_WritesTheFile()
    {
        await SendWithoutFile("k1");

        await Send("k1", "Hello");

        Files().ShouldHaveSingleItem();
        _outbox.Read().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Start_AfterFilesWereTidiedAway_LeavesThemAway()
    {
        await Send("k1", "Hello");
        await Send("k2", "Hello");
        Directory.Delete(Outbox, recursive: true);

        Reopen();

        // Only the last row does not record yet that its file was written.
        Files().Length.ShouldBeLessThanOrEqualTo(1);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private Task Send(string key, string subject, params IReadOnlyList<EmailAttachment> attachments) => _outbox.SendAsync(
        new EmailMessage(key, "ada@example.com", "Ada", subject, "text", "<p>html</p>") { Attachments = attachments }, CancellationToken.None);

    /// <summary>A file instead of the folder makes the write of the message fail after its row is committed.</summary>
    private async Task SendWithoutFile(string key)
    {
        await File.WriteAllTextAsync(Outbox, string.Empty);
        await Should.ThrowAsync<IOException>(() => Send(key, "Hello"));
        File.Delete(Outbox);
    }

    private void Reopen()
    {
        _database.Dispose();
        _database = new ContainerDatabase(_folder.Path, StoreContainers.Interviews);
        _outbox = new SqliteOutbox(_database, _time);
    }

    private string[] Files() => Directory.Exists(Outbox) ? [.. Directory.GetFiles(Outbox).Select(path => Path.GetFileName(path))] : [];
}
