using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Analytics.Reports;
using Interviews.Functions.Http;
using Interviews.Functions.Tests.Docs;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>A report is written as the contract describes it: the same members, whether one appears in an answer of the tests or not.</summary>
public sealed class ReportContractTests
{
    private static readonly Dictionary<string, Type> _reports = typeof(ReportEndpoint<>).Assembly.GetTypes()
        .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()), (type, parameter) => (Endpoint: type, parameter.ParameterType))
        .Where(each => each.ParameterType.IsGenericType && each.ParameterType.GetGenericTypeDefinition() == typeof(ReportEndpoint<>))
        .ToDictionary(each => RouteOf(each.Endpoint), each => each.ParameterType.GetGenericArguments()[0]);

    public static TheoryData<string> Routes => [.. _reports.Keys];

    [Fact]
    public void Endpoints_OfReports_AreOneForEachReport() => _reports.Values.ShouldBe(
        typeof(IReport<>).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReport<>))),
        ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Routes))]
    public void Members_OfTheReport_AreThoseOfItsSchema(string route)
    {
        var schema = Contract.Document["paths"]![$"/{route}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        var (written, described) = (Lines(_reports[route], "$").ToList(), Lines(schema, "$").ToList());

        written.Count.ShouldBeGreaterThan(10);
        written.ShouldBe(described, ignoreOrder: true);
    }

    /// <summary>A line for each member, with a mark where it may be absent.</summary>
    private static IEnumerable<string> Lines(Type type, string at)
    {
        var info = ApiJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties.SelectMany(property => Lines(property.PropertyType, $"{at}.{property.Name}{(IsOptional(property) ? "?" : "")}")).Append(at),
            JsonTypeInfoKind.Enumerable => Lines(info.ElementType!, $"{at}[]"),
            JsonTypeInfoKind.Dictionary => Lines(info.ElementType!, $"{at}[*]"),
            _ => [at],
        };
    }

    private static IEnumerable<string> Lines(JsonNode schema, string at)
    {
        while (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode)Contract.Document, (node, name) => node[name]!);
        }

        if (schema["properties"] is JsonObject properties)
        {
            var required = schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToHashSet();
            return properties.SelectMany(property => Lines(property.Value!, $"{at}.{property.Key}{(required.Contains(property.Key) ? "" : "?")}")).Append(at);
        }

        return (schema["items"], schema["additionalProperties"]) switch
        {
            ({ } items, _) => Lines(items, $"{at}[]"),
            (_, JsonObject values) => Lines(values, $"{at}[*]"),
            _ => [at],
        };
    }

    private static bool IsOptional(JsonPropertyInfo property) =>
        property.AttributeProvider!.GetCustomAttributes(typeof(JsonIgnoreAttribute), false).Cast<JsonIgnoreAttribute>().Any(ignored => ignored.Condition == JsonIgnoreCondition.WhenWritingNull);

    private static string RouteOf(Type endpoint) => endpoint.GetMethods()
        .SelectMany(method => method.GetParameters()).SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).Single().Route!;
}
