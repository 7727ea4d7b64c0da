using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interviews.Domain;

namespace Interviews.Functions.Http.Requests;

/// <summary>Binds a JSON object to <typeparamref name="T"/> field by field, so that each wrong field is named.</summary>
internal static class RequestBinder<T>
    where T : RequestBody, new()
{
    private static readonly Dictionary<string, PropertyInfo> Fields = FieldsByFoldedName();

    private static readonly HashSet<string> Passed = [.. (typeof(T).GetCustomAttribute<ServerOwnedAttribute>()?.Names ?? []).Select(FieldNames.Fold)];

    public static Result<T> Bind(JsonElement body, ReadOnlyMemory<byte> raw)
    {
        var request = Bind(body, raw, out var errors);
        return errors.Count == 0 ? request : Refusal.Invalid(errors);
    }

    /// <param name="errors">What is wrong with the fields that are left out of the request for it.</param>
    public static T Bind(JsonElement body, ReadOnlyMemory<byte> raw, out List<(string Field, string Message)> errors)
    {
        var request = new T { Raw = raw };
        var given = new HashSet<string>();
        errors = [];
        foreach (var (property, member) in Members(body, errors))
        {
            given.Add(property.Name);
            if (Convert(member.Value, property.PropertyType, out var value) is { } problem)
            {
                errors.Add((FieldNames.Camel(property.Name), $"'{member.Name}' {problem}"));
            }
            else
            {
                property.SetValue(request, value);
            }
        }

        request.Given = given;
        return request;
    }

    /// <summary>The members that a body gives, each under the name that answers have for it, and none of those that the server owns.</summary>
    /// <param name="errors">What is wrong with the members that are left out for it.</param>
    public static JsonObject Rename(JsonElement body, out List<(string Field, string Message)> errors)
    {
        errors = [];
        return new JsonObject(Members(body, errors).ToDictionary(given => FieldNames.Camel(given.Property.Name), given => Node(given.Member.Value)));
    }

    private static JsonNode? Node(JsonElement element) => element.Deserialize<JsonNode>(RequestJson.Options);

    /// <summary>Those that can be bound; what is wrong with the others is added to <paramref name="errors"/>.</summary>
    private static IEnumerable<(PropertyInfo Property, JsonProperty Member)> Members(JsonElement body, List<(string, string)> errors)
    {
        var givenAs = new Dictionary<string, string>();
        foreach (var member in body.EnumerateObject().Where(member => !Passed.Contains(FieldNames.Fold(member.Name))))
        {
            if (!Fields.TryGetValue(FieldNames.Fold(member.Name), out var property))
            {
                errors.Add((member.Name, $"'{member.Name}' is not a known field."));
            }
            else if (!givenAs.TryAdd(property.Name, member.Name))
            {
                errors.Add((member.Name, $"'{member.Name}' and '{givenAs[property.Name]}' are the same field: give it once."));
            }
            else if (RepeatedMembers.In(member.Value, FieldNames.Camel(property.Name)).Distinct().ToList() is { Count: > 0 } repeated)
            {
                errors.AddRange(repeated.Select(name => (name, $"'{name}' is given twice.")));
            }
            else
            {
                yield return (property, member);
            }
        }
    }

    private static string? Convert(JsonElement element, Type type, out object? value)
    {
        value = null;
        if (element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            value = element.Deserialize(type, RequestJson.Options);
            return value is Array list && list.Cast<object?>().Contains(null) ? "must not hold null." : null;
        }
        catch (RequestValueException e)
        {
            return e.Message;
        }
        catch (JsonException e)
        {
            return e.InnerException is RequestValueException inner ? inner.Message : RequestJson.Expected(type);
        }
    }

    private static Dictionary<string, PropertyInfo> FieldsByFoldedName()
    {
        var fields = new Dictionary<string, PropertyInfo>();
        foreach (var property in typeof(T).GetProperties().Where(property => property.DeclaringType != typeof(RequestBody) && property.CanWrite))
        {
            fields.Add(FieldNames.Fold(property.Name), property);
            foreach (var alias in property.GetCustomAttribute<AliasAttribute>()?.Names ?? [])
            {
                fields.TryAdd(FieldNames.Fold(alias), property);
            }
        }

        return fields;
    }
}
