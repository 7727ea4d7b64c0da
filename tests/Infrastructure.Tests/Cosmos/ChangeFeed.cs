using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Interviews.Infrastructure.Tests.Cosmos;

internal static class ChangeFeed
{
    /// <summary>Everything behind a position, and the position reached.</summary>
    public static async Task<(IReadOnlyList<string> Documents, string Position)> ReadAsync(Container container, string? position)
    {
        var from = position is null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.ContinuationToken(position);
        using var iterator = container.GetChangeFeedStreamIterator(from, ChangeFeedMode.LatestVersion, new ChangeFeedRequestOptions { PageSizeHint = 7 });
        var documents = new List<string>();
        while (true)
        {
            using var page = await iterator.ReadNextAsync();
            if (page.StatusCode == HttpStatusCode.NotModified)
            {
                return (documents, page.ContinuationToken);
            }

            page.EnsureSuccessStatusCode();
            using var json = await JsonDocument.ParseAsync(page.Content);
            documents.AddRange(json.RootElement.GetProperty("Documents").EnumerateArray().Select(document => document.GetRawText()));
        }
    }
}
