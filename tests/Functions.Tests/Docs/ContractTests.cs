using System.Reflection;
using System.Security.Cryptography;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Docs;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Docs;

public sealed class ContractTests
{
    public static TheoryData<string, string[]> Functions => new(HttpFunctions());

    [Fact]
    public async Task Contract_SourceChanged_IsGeneratedAgain()
    {
        var source = await File.ReadAllBytesAsync(Repository.PathOf("src", "Functions", "openapi.yaml"));

        ((string?)Contract.Document["x-source-sha256"]).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(source)), "Run 'npm run openapi'.");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Contract_EveryFunction_IsDescribedWithItsRoles(string operation, string[] roles)
    {
        Contract.Operations.ShouldContainKey(operation);
        Contract.Operations[operation].ShouldBe(roles);
    }

    private static IEnumerable<TheoryDataRow<string, string[]>> HttpFunctions() =>
        from type in typeof(DocsAssets).Assembly.GetTypes()
        from method in type.GetMethods()
        let trigger = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).FirstOrDefault()
        where trigger?.Route is not null && !trigger.Route.StartsWith("docs/", StringComparison.Ordinal)
        from verb in trigger.Methods ?? []
        where verb != "head"
        select new TheoryDataRow<string, string[]>(Contract.Name(verb, trigger.Route!), Roles(method.GetCustomAttribute<AllowAttribute>()?.Roles ?? Role.None));

    private static string[] Roles(Role roles) => Contract.Sorted(
        Enum.GetValues<Role>().Where(role => role != Role.None && roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant()));
}
