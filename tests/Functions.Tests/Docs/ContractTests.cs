using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Interviews.Domain.Access;
using Interviews.Domain.Notifications;
using Interviews.Functions.Access;
using Interviews.Functions.Docs;
using Interviews.Functions.Http;
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

    /// <summary>Without an example, the page makes one up of the first code there is.</summary>
    [Fact]
    public void Contract_EveryProblem_HasAnExampleWithItsStatusCodeAndTitle()
    {
        var answers = Contract.Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Where(member => member.Key != "parameters")
            .SelectMany(operation => operation.Value!["responses"]!.AsObject()).Where(answer => answer.Key[0] is '4' or '5')
            .Select(answer => (Status: answer.Key, Response: Contract.Resolve(answer.Value!)))
            .Where(answer => answer.Response["content"]?["application/problem+json"] is not null)
            .ToList();

        answers.Select(answer => answer.Status).ShouldContain("401");
        answers.Select(answer => answer.Status).ShouldContain("403");
        foreach (var (status, response) in answers)
        {
            var example = response["content"]!["application/problem+json"]!["example"].ShouldNotBeNull($"{status} {response["description"]}");
            var code = (string)example["code"]!;
            ((string)response["description"]!).ShouldContain($"`{code}`");
            (((int)example["status"]!).ToString(CultureInfo.InvariantCulture), (string)example["title"]!, (string)example["type"]!)
                .ShouldBe((status, ProblemCode.Title(code), $"urn:interviews:problem:{code}"));
            ProblemCode.Status(code).ShouldBe((int)example["status"]!);
        }
    }

    [Fact]
    public void Contract_OfTheTimeline_SaysForHowLongMailsAreListed() =>
        ((string)Contract.Document["paths"]!["/interviews/{id}/timeline"]!["get"]!["description"]!).ShouldContain($"for {LedgerEntry.Lifetime.TotalDays} days");

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
