using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>A part of a query's text, evaluated against one item.</summary>
internal abstract record SqlExpression
{
    public abstract JsonElement Evaluate(JsonElement item);

    public bool? Holds(JsonElement item) => SqlValue.IsTrue(Evaluate(item));
}

internal sealed record Literal(JsonElement Value) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => Value;
}

/// <param name="Path">Empty for the item itself.</param>
internal sealed record Member(IReadOnlyList<string> Path) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => JsonPath.Find(item, Path);
}

internal sealed record And(SqlExpression Left, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => SqlValue.Of((Left.Holds(item), Right.Holds(item)) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    });
}

internal sealed record Or(SqlExpression Left, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => SqlValue.Of((Left.Holds(item), Right.Holds(item)) switch
    {
        (true, _) or (_, true) => true,
        (false, false) => false,
        _ => null,
    });
}

internal sealed record Not(SqlExpression Operand) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => SqlValue.Of(!Operand.Holds(item));
}

/// <param name="Operator">One of <c>= != &lt; &lt;= &gt; &gt;=</c>.</param>
internal sealed record Comparison(string Operator, SqlExpression Left, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item)
    {
        var (left, right) = (Left.Evaluate(item), Right.Evaluate(item));
        return SqlValue.Of(Operator switch
        {
            "=" => SqlValue.AreEqual(left, right),
            "!=" => !SqlValue.AreEqual(left, right),
            "<" => SqlValue.Compare(left, right) < 0,
            "<=" => SqlValue.Compare(left, right) <= 0,
            ">" => SqlValue.Compare(left, right) > 0,
            _ => SqlValue.Compare(left, right) >= 0,
        });
    }
}

internal sealed record In(SqlExpression Operand, IReadOnlyList<SqlExpression> Values) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item)
    {
        var operand = Operand.Evaluate(item);
        return operand.ValueKind == JsonValueKind.Undefined ? default : SqlValue.Of(Values.Any(value => SqlValue.AreEqual(operand, value.Evaluate(item)) == true));
    }
}

internal sealed record Call(string Function, IReadOnlyList<SqlExpression> Arguments) : SqlExpression
{
    public override JsonElement Evaluate(JsonElement item) => SqlFunctions.Call(Function, [.. Arguments.Select(argument => argument.Evaluate(item))]);
}
