using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Resilience;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>
/// Sends mail with Azure Communication Services. The id of the operation is derived from the key of the message, so that a message is not sent again if it was
/// accepted but the response was lost. A message that the service failed to send is sent under the next id when the call is repeated.
/// </summary>
internal sealed class CommunicationServicesEmail(EmailSettings settings, JsonPipeline service, TimeProvider waits) : IEmailSender
{
    /// <summary>The scope of the access token.</summary>
    public const string Scope = "https://communication.azure.com/.default";

    private const string Version = "api-version=2023-03-31";

    /// <summary>Enough for five deliveries by the queue and five replays. After that, the message itself is assumed to be wrong.</summary>
    private const int MaxAttempts = 10;

    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    public MailContact From { get; } = new(settings.Sender, string.Empty);

    /// <exception cref="RequestFailedException">
    /// The service rejected the message or failed to send it. The exception contains only the status and the code: it is logged, and the response may name people.
    /// </exception>
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var id = EmailOperation.IdOf(message.Key, attempt);
            using var posted = await PostAsync(id, message, cancellationToken);
            if (posted.Status == 202)
            {
                if (EmailOperation.Read(posted).Status != EmailStatus.Failed)
                {
                    await ConfirmAsync(id, RetryAfter(posted), cancellationToken);
                    return;
                }
            }
            else if (!MayBeDuplicate(posted.Status) || await FindAsync(id, cancellationToken) is not { } earlier)
            {
                throw new RequestFailedException(posted.Status, $"The mail service answered with status {posted.Status}{Code(posted)}.");
            }
            else if (earlier.Status != EmailStatus.Failed)
            {
                await ConfirmAsync(id, TimeSpan.Zero, cancellationToken);
                return;
            }
        }

        throw new RequestFailedException($"The mail service failed to send the message {MaxAttempts} times.");
    }

    /// <summary>Statuses with which the service rejects the id of an existing operation, among other errors.</summary>
    private static bool MayBeDuplicate(int status) => status is 400 or 409;

    private Task<Response> PostAsync(Guid id, EmailMessage message, CancellationToken cancellationToken) => service.SendAsync(
        RequestMethod.Post, $"{settings.Endpoint}/emails:send?{Version}", EmailBody.Of(message, settings.Sender), ("Operation-Id", id.ToString()), cancellationToken);

    /// <summary>Waits until the message is sent, or until the time in the settings is over. After that, the service retries on its own.</summary>
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
                throw new RequestFailedException($"The mail service failed to send the message{(operation.Code is { } code ? $" ({code})" : "")}.");
            }

            if (operation.Status == EmailStatus.Sent)
            {
                return;
            }

            wait = RetryAfter(answer);
        }
    }

    /// <returns><c>null</c> if the service has no such operation.</returns>
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

    private TimeSpan RetryAfter(Response response) => TransientRetryPolicy.Asked(response, waits) is { } wait && wait > TimeSpan.Zero ? wait : DefaultWait;

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
