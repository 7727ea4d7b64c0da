using System.Security.Cryptography;

namespace Interviews.Azurite;

/// <summary>The accounts that an Azurite is started with: enough that each test may have one of its own.</summary>
internal sealed class StorageAccounts
{
    private const int Count = 500;

    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private int _taken;

    /// <summary>As Azurite reads them from its environment.</summary>
    public string Definition => string.Join(';', Enumerable.Range(0, Count).Select(number => $"{Name(number)}:{_key}"));

    /// <summary>The connection string of an account that nobody else was given.</summary>
    public string Next(AzuriteProcess process)
    {
        var number = Interlocked.Increment(ref _taken) - 1;
        if (number >= Count)
        {
            throw new InvalidOperationException($"All of the {Count} accounts are taken; start Azurite with more.");
        }

        var name = Name(number);
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={_key};"
            + $"BlobEndpoint={process.Blobs}{name};QueueEndpoint={process.Queues}{name};TableEndpoint={process.Tables}{name};";
    }

    private static string Name(int number) => $"account{number:D3}";
}
