// The expressions of an ARM template: what the compiler makes of a Bicep expression, as a text between brackets.

const token = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z_][\w.]*)|([()[\],.]))/y;

/**
 * @typedef {{ text: string } | { number: number } | { call: string, args: Expression[] } | { of: Expression, key: Expression }} Expression
 * @returns {Expression | undefined} nothing for a value that is no expression
 */
export const parse = (value) => typeof value === 'string' && /^\[(?!\[)[^]*\]$/.test(value) ? new Parser(value.slice(1, -1)).whole() : undefined;

class Parser {
  constructor(source) {
    this.source = source;
    this.position = 0;
    this.next();
  }

  whole() {
    const found = this.expression();
    if (this.position !== undefined) this.refuse();
    return found;
  }

  expression() {
    let found = this.primary();
    for (;;) {
      if (this.take('.')) {
        // A name's token takes the dots in it, too.
        for (const member of this.name().split('.')) found = { of: found, key: { text: member } };
      } else if (this.take('[')) {
        found = { of: found, key: this.expression() };
        this.expect(']');
      } else {
        return found;
      }
    }
  }

  primary() {
    const [, text, number] = this.current;
    if (text !== undefined) return this.next(), { text: text.replaceAll("''", "'") };
    if (number !== undefined) return this.next(), { number: Number(number) };

    const call = this.name();
    const args = [];
    this.expect('(');
    while (!this.take(')')) {
      if (args.length > 0) this.expect(',');
      args.push(this.expression());
    }
    return { call, args };
  }

  name() {
    const name = this.current[3];
    if (name === undefined) this.refuse();
    this.next();
    return name;
  }

  take(mark) {
    if (this.current[4] !== mark) return false;
    this.next();
    return true;
  }

  expect(mark) {
    if (!this.take(mark)) this.refuse();
  }

  next() {
    if (this.source.slice(this.position).trim() === '') {
      this.current = [];
      this.position = undefined;
      return;
    }
    token.lastIndex = this.position;
    this.current = token.exec(this.source) ?? this.refuse();
    this.position = token.lastIndex;
  }

  refuse() {
    throw new Error(`This expression is none: [${this.source}]`);
  }
}

/** An expression and all that it is made of. */
export const parts = (expression) => [
  expression,
  ...[...(expression.args ?? []), ...(expression.of ? [expression.of, expression.key] : [])].flatMap(parts),
];

export const isVariable = (expression, name) => expression?.call === 'variables' && (name === undefined || expression.args[0].text === name);

export const isParameter = (expression, name) => expression?.call === 'parameters' && expression.args[0].text === name;
