using Interviews.Domain.Documents;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Documents;

/// <summary>The settings under <c>Documents</c>, sizes in MiB. A bad one stops the start.</summary>
internal static class DocumentConfiguration
{
    private const int Mebibyte = 1024 * 1024;

    public static DocumentLimits Read(IConfiguration configuration)
    {
        var defaults = new DocumentLimits();
        return new DocumentLimits
        {
            LargestDocument = Bytes(configuration, "Documents:LargestMegabytes", defaults.LargestDocument, 100),
            LargestRecording = Bytes(configuration, "Documents:LargestRecordingMegabytes", defaults.LargestRecording, 100_000),
            MostPerInterview = configuration.Integer("Documents:MostPerInterview", defaults.MostPerInterview, 1, DocumentLimits.MostEver),
        };
    }

    private static long Bytes(IConfiguration configuration, string name, long fallback, int most) =>
        configuration.Integer(name, (int)(fallback / Mebibyte), 1, most) * (long)Mebibyte;
}
