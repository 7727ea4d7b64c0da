using System.Text;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Documents as they are sent: as every store writes them, with the members <c>commit</c> and <c>find</c> in front.</summary>
internal static class CosmosItem
{
    public static byte[] Write(Operation operation, string commit)
    {
        if (operation.Document is null)
        {
            return [];
        }

        var find = FindMember.Of(operation.Document);
        var head = find is null ? $"{{\"commit\":\"{commit}\"," : $"{{\"commit\":\"{commit}\",\"find\":{Encoding.UTF8.GetString(find)},";
        return [.. Encoding.UTF8.GetBytes(head), .. operation.Json.AsSpan(1)];
    }
}
