namespace Interviews.Cosmos.Stub.Wire;

/// <summary>The stub as the transport beneath the SDK.</summary>
internal sealed class StubHandler(CosmosStub stub) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = Array.Empty<byte>();
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken);
            headers["Content-Type"] = content.Headers.ContentType?.ToString() ?? string.Empty;
        }

        var response = await stub.HandleAsync(new StubRequest(request.Method.Method, uri.GetLeftPart(UriPartial.Authority), Segments(uri), headers, body));
        var message = new HttpResponseMessage((System.Net.HttpStatusCode)response.Status) { Content = new ByteArrayContent(response.Body), RequestMessage = request };
        foreach (var (name, value) in response.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public static string[] Segments(Uri uri) => [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}
