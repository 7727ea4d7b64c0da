using System.Reflection;
using System.Text.Json;
using Interviews.Domain;

namespace Interviews.Functions.Http.Requests;

/// <summary>Binds a JSON object to <typeparamref name="T"/> field by field, so that each wrong field is named.</summary>
internal static class RequestBinder<T>
    where T : RequestBody, new()
{
    private static readonly Dictionary<string, PropertyInfo> Fields = FieldsByFoldedName();

    private static readonly HashSet<string> Passed = [.. (typeof(T).GetCustomAttribute<ServerOwnedAttribute>()?.Names ?? []).Select(FieldNames.Fold)];

    public static Result<T> Bind(JsonElement body, byte[] raw)
    {
        var request = new T { Raw = raw };
        var givenAs = new Dictionary<string, string>();
        var errors = new List<(string, string)>();
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
            else if (Convert(member.Value, property.PropertyType, out var value) is { } problem)
            {
                errors.Add((FieldNames.Camel(property.Name), $"'{member.Name}' {problem}"));
            }
            else
            {
                property.SetValue(request, value);
            }
        }

        request.Given = givenAs.Keys.ToHashSet();
        return errors.Count == 0 ? request : Refusal.Invalid(errors);
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
