using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Documents.Parts;
using Interviews.Infrastructure.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Documents;

internal static class DocumentsRegistration
{
    /// <summary>Documents of interviews, and their content.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .AddBlobs(configuration)
        .AddSingleton(DocumentConfiguration.Read(configuration))
        .AddSingleton<DocumentService>()
        .AddSingleton<PendingBlobs>()
        .AddSingleton<PartialUploads>();
}
