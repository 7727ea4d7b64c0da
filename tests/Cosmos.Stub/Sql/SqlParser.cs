using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

/// <summary>
/// <c>SELECT * | VALUE COUNT(1) | c.a, c.b.d [AS n] FROM c [WHERE …] [ORDER BY c.a [ASC|DESC], …]</c>, with comparisons, AND, OR, NOT, IN, BETWEEN and the functions of
/// <see cref="SqlFunctions"/>; parameters are bound while parsing.
/// </summary>
internal sealed class SqlParser
{
    private readonly SqlTokens _tokens;
    private readonly IReadOnlyDictionary<string, JsonElement> _parameters;
    private string _alias = "c";

    private SqlParser(string text, IReadOnlyDictionary<string, JsonElement> parameters) => (_tokens, _parameters) = (new SqlTokens(text), parameters);

    public static SqlQuery Parse(string text, IReadOnlyDictionary<string, JsonElement> parameters) => new SqlParser(text, parameters).Query();

    private SqlQuery Query()
    {
        _tokens.Expect("SELECT");
        var selected = new List<(IReadOnlyList<string> Words, string? Name)>();
        var counts = _tokens.Takes("VALUE", "COUNT", "(", "1", ")");
        if (!counts && !_tokens.Takes("*"))
        {
            do
            {
                selected.Add((Words(), _tokens.Takes("AS") ? _tokens.Take() : null));
            }
            while (_tokens.Takes(","));
        }

        _tokens.Expect("FROM");
        _alias = _tokens.Take();
        var where = _tokens.Takes("WHERE") ? Disjunction() : null;
        var order = _tokens.Takes("ORDER", "BY") ? Orders() : [];
        if (_tokens.Next is { } left)
        {
            throw new SqlException($"Syntax error near '{left}'.");
        }

        return new SqlQuery([.. selected.Select(member => new SqlSelected(member.Name ?? member.Words[^1], OfAlias(member.Words)))], where, order, counts);
    }

    private List<SqlOrder> Orders()
    {
        var orders = new List<SqlOrder>();
        do
        {
            var member = OfAlias(Words());
            orders.Add(new SqlOrder(member, !_tokens.Takes("ASC") && _tokens.Takes("DESC")));
        }
        while (_tokens.Takes(","));
        return orders;
    }

    private SqlExpression Disjunction()
    {
        var left = Conjunction();
        while (_tokens.Takes("OR"))
        {
            left = new Or(left, Conjunction());
        }

        return left;
    }

    private SqlExpression Conjunction()
    {
        var left = Condition();
        while (_tokens.Takes("AND"))
        {
            left = new And(left, Condition());
        }

        return left;
    }

    private SqlExpression Condition()
    {
        if (_tokens.Takes("NOT"))
        {
            return new Not(Condition());
        }

        var left = Operand();
        if (_tokens.Takes("IN"))
        {
            _tokens.Expect("(");
            return new In(left, Arguments());
        }

        if (_tokens.Takes("BETWEEN"))
        {
            var low = Operand();
            _tokens.Expect("AND");
            return new And(new Comparison(">=", left, low), new Comparison("<=", left, Operand()));
        }

        return _tokens.Next is "=" or "!=" or "<>" or "<" or "<=" or ">" or ">="
            ? new Comparison(_tokens.Take() is var sign && sign == "<>" ? "!=" : sign, left, Operand())
            : left;
    }

    private SqlExpression Operand()
    {
        if (_tokens.Takes("("))
        {
            var inner = Disjunction();
            _tokens.Expect(")");
            return inner;
        }

        if (_tokens.TakeLiteral() is { } literal)
        {
            return new Literal(literal);
        }

        if (_tokens.Next is ['@', ..])
        {
            var name = _tokens.Take();
            return _parameters.TryGetValue(name, out var value) ? new Literal(value) : throw new SqlException($"The parameter '{name}' has no value.");
        }

        var words = Words();
        if (words.Count == 1 && _tokens.Takes("("))
        {
            return new Call(words[0].ToUpperInvariant(), Arguments());
        }

        return OfAlias(words);
    }

    private List<SqlExpression> Arguments()
    {
        var arguments = new List<SqlExpression>();
        do
        {
            arguments.Add(Operand());
        }
        while (_tokens.Takes(","));
        _tokens.Expect(")");
        return arguments;
    }

    private List<string> Words()
    {
        var words = new List<string> { _tokens.Take() };
        while (_tokens.Next is "." or "[")
        {
            if (_tokens.Takes("."))
            {
                words.Add(_tokens.Take());
            }
            else
            {
                _tokens.Expect("[");
                words.Add(_tokens.TakeLiteral()?.GetString() ?? throw new SqlException("Expected a member's name."));
                _tokens.Expect("]");
            }
        }

        return words;
    }

    private Member OfAlias(IReadOnlyList<string> words) =>
        words[0] == _alias ? new Member([.. words.Skip(1)]) : throw new SqlException($"'{words[0]}' is not '{_alias}'.");
}
