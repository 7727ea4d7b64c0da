using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Resilience;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>
/// Mail by Azure Communication Services. The service knows each message by an id made of its key, so a message that was accepted while nobody heard of it is found again and not
/// written twice; one that the service gave up is written again under the next id when it is asked for again.
/// </summary>
internal sealed class CommunicationServicesEmail(EmailSettings settings, JsonPipeline service, TimeProvider waits) : IEmailSender
{
    /// <summary>The permission that the token is for.</summary>
    public const string Scope = "https://communication.azure.com/.default";

    private const string Version = "api-version=2023-03-31";

    /// <summary>Five deliveries by the queue and as many replays; after that the message is at fault.</summary>
    private const int MostAttempts = 10;

    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <exception cref="RequestFailedException">
    /// The service refused the message, or gave it up. Says no more than status and code: the answer may name people, and this is logged.
    /// </exception>
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var id = EmailOperation.IdOf(message.Key, attempt);
            using var posted = await PostAsync(id, message, cancellationToken);
            if (posted.Status == 202)
            {
                if (EmailOperation.Read(posted).Status != EmailStatus.Failed)
                {
                    await ConfirmAsync(id, Asked(posted), cancellationToken);
                    return;
                }
            }
            else if (!MayBeKnown(posted.Status) || await FindAsync(id, cancellationToken) is not { } earlier)
            {
                throw new RequestFailedException(posted.Status, $"The mail service answered with status {posted.Status}{Code(posted)}.");
            }
            else if (earlier.Status != EmailStatus.Failed)
            {
                await ConfirmAsync(id, TimeSpan.Zero, cancellationToken);
                return;
            }
        }

        throw new RequestFailedException($"The mail service gave up the message {MostAttempts} times.");
    }

    /// <summary>How the service refuses an id that it has an operation of, among other things.</summary>
    private static bool MayBeKnown(int status) => status is 400 or 409;

    private Task<Response> PostAsync(Guid id, EmailMessage message, CancellationToken cancellationToken) => service.SendAsync(
        RequestMethod.Post, $"{settings.Endpoint}/emails:send?{Version}", EmailBody.Of(message, settings.Sender), ("Operation-Id", id.ToString()), cancellationToken);

    /// <summary>Waits as long as settings allow for the message to be sent. One that takes longer is the service's, which goes on trying for itself.</summary>
    private async Task ConfirmAsync(Guid id, TimeSpan wait, CancellationToken cancellationToken)
    {
        for (var left = settings.Confirmation.ToTimeSpan() - wait; left >= TimeSpan.Zero && settings.Confirmation > NodaTime.Duration.Zero; left -= wait)
        {
            await Task.Delay(wait, waits, cancellationToken);
            using var answer = await GetAsync(id, cancellationToken);
            if (answer.IsError)
            {
                return;
            }

            var operation = EmailOperation.Read(answer);
            if (operation.Status == EmailStatus.Failed)
            {
                throw new RequestFailedException($"The mail service gave the message up{(operation.Code is { } code ? $" ({code})" : "")}.");
            }

            if (operation.Status == EmailStatus.Sent)
            {
                return;
            }

            wait = Asked(answer);
        }
    }

    /// <returns><c>null</c> when the service has no such operation.</returns>
    private async Task<EmailOperation?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync(id, cancellationToken);
        if (answer.Status is 400 or 404)
        {
            return null;
        }

        return answer.IsError
            ? throw new RequestFailedException(answer.Status, $"The mail service answered with status {answer.Status}{Code(answer)} when asked for a message.")
            : EmailOperation.Read(answer);
    }

    private Task<Response> GetAsync(Guid id, CancellationToken cancellationToken) => service.SendAsync(
        RequestMethod.Get, $"{settings.Endpoint}/emails/operations/{id}?{Version}", null, ("x-ms-client-request-id", id.ToString()), cancellationToken);

    private TimeSpan Asked(Response response) => TransientRetryPolicy.Asked(response, waits) is { } asked && asked > TimeSpan.Zero ? asked : UsualWait;

    private static string Code(Response response)
    {
        try
        {
            return JsonNode.Parse(response.Content.ToMemory().Span)?["error"]?["code"]?.GetValue<string>() is { Length: > 0 } code ? $" ({code})" : string.Empty;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            return string.Empty;
        }
    }
}
