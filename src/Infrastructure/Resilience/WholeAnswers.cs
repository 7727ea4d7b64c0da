using System.Text.Json;

namespace Interviews.Infrastructure.Resilience;

/// <summary>
/// Reads an answer to its end, so that a connection that breaks or falls silent halfway counts as one that did not answer. A fault that is told in
/// anything but JSON, such as a gateway's page, is left its status alone: a client that wants JSON would fail on the page and forget the status.
/// </summary>
internal sealed class WholeAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode && !await IsJsonAsync(answer.Content, cancellationToken))
            {
                answer.Content.Dispose();
                answer.Content = new ByteArrayContent([]);
            }
        }
        catch
        {
            answer.Dispose();
            throw;
        }

        return answer;
    }

    private static async Task<bool> IsJsonAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType != "application/json")
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(await content.ReadAsByteArrayAsync(cancellationToken));
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
