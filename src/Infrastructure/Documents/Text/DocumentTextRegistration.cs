using Interviews.Domain.Documents;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Documents.Text;

public static class DocumentTextRegistration
{
    public static IServiceCollection AddDocumentText(this IServiceCollection services) =>
        services.AddSingleton<IDocumentText>(provider => new DocumentTextReader(provider.GetExternalClock()));
}
