// Which settings the code reads, found in its text: a name that is read is a literal, or a constant of one.

const receiverOf = [/\bIConfiguration(?:Section|Root)?\s+(\w+)/g, /\bvar\s+(\w+)\s*=\s*[\w.]+\.GetSection\(/g];
const string = '"([^"]+)"|([A-Za-z_][\\w.]*)';

/**
 * @param {Record<string, string>} sources path to text
 * @returns {{ path: string, line: number, name?: string, isRelative?: boolean, problem?: string }[]}
 */
export const readings = (sources) => {
  const constants = Object.values(sources).flatMap((text) => [...text.matchAll(/\bconst string (\w+) = "([^"]*)"/g)]);
  return Object.entries(sources).flatMap(([path, text]) => new Source(path, text, constants).readings());
};

class Source {
  constructor(path, text, constants) {
    this.path = path;
    this.text = text;
    this.constants = constants;
    this.own = [...text.matchAll(/\bconst string (\w+) = "([^"]*)"/g)];
    this.receivers = [...new Set([...receiverOf.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1])), 'Configuration'])];
  }

  readings() {
    const receiver = `\\b(${this.receivers.join('|')})`;
    const calls = [
      new RegExp(`${receiver}\\.(?:Required|Optional|List|Integer|Flag|Durations?|Uri|GetValue<[^>]+>|GetConnectionString)\\(\\s*(?:${string})`, 'g'),
      new RegExp(`${receiver}\\[(?:${string})\\]`, 'g'),
      // A method of ours that is handed the configuration and a name.
      new RegExp(`\\w\\(\\s*${receiver},\\s*(?:${string})`, 'g'),
    ];
    return [
      ...calls.flatMap((call) => [...this.text.matchAll(call)]).flatMap((match) => this.reading(match)),
      ...this.named(/\bGetEnvironmentVariable\(\s*"([^"]+)"/g),
      ...this.named(/\bConnection = "([^"]+)"/g),
      ...this.named(/"%([\w:]+)%"/g),
      ...[...this.text.matchAll(new RegExp(`${receiver}(?:\\.GetSection\\([^)]*\\))?\\.(?:Get<|Bind\\()|\\bConfigure<\\w+>\\(\\s*${receiver}`, 'g'))]
        .map((match) => ({ ...this.place(match), problem: 'binds a whole section, whose names nobody can see; read them one by one' })),
    ];
  }

  reading(match) {
    const [, receiver, literal, identifier] = match;
    const name = literal ?? this.constant(identifier);
    if (name === undefined) {
      return this.isVariable(identifier) ? [] : [{ ...this.place(match), problem: `reads '${identifier}', whose value nobody can see` }];
    }
    const section = this.sections().get(receiver);
    const isRelative = section === undefined && !/^(configuration|Configuration)$/.test(receiver);
    return [{ ...this.place(match), name: section === undefined ? name : `${section}:${name}`, isRelative }];
  }

  named(pattern) {
    return [...this.text.matchAll(pattern)].map((match) => ({ ...this.place(match), name: match[1].replaceAll('__', ':'), isRelative: false }));
  }

  /** Variables that are one known section everywhere in the file. */
  sections() {
    const found = new Map();
    for (const [, variable, , literal, identifier] of this.text.matchAll(new RegExp(`\\bvar\\s+(\\w+)\\s*=\\s*(\\w+)\\.GetSection\\(\\s*(?:${string})`, 'g'))) {
      const name = literal ?? this.constant(identifier);
      const isAlsoParameter = new RegExp(`\\bIConfiguration(?:Section)?\\s+${variable}\\b`).test(this.text);
      if (name !== undefined && !isAlsoParameter) found.set(variable, name);
    }
    return found;
  }

  constant(identifier) {
    const name = identifier?.split('.').at(-1);
    const values = (found) => [...new Set(found.filter((each) => each[1] === name).map((each) => each[2]))];
    const [own, anywhere] = [values(this.own), values(this.constants)];
    return own.length === 1 ? own[0] : anywhere.length === 1 ? anywhere[0] : undefined;
  }

  /** A parameter or local: whoever gives it its value is read instead. */
  isVariable(identifier) {
    return new RegExp(`\\b(?:string|var)\\s+${identifier.replaceAll('.', '\\.')}\\b`).test(this.text);
  }

  place(match) {
    return { path: this.path, line: this.text.slice(0, match.index).split('\n').length };
  }
}

/** Only without the Functions host, where there is no sample to be read. */
const ofLocalHost = new Set(['DATA', 'PORT']);

/** @returns a problem for each setting that is read and that the sample does not tell of. */
export const undocumented = (sources, sample) => {
  const names = [...sample.documented];
  const isTold = ({ name, isRelative }) => ofLocalHost.has(name) || names.includes(name) || (isRelative && names.some((each) => each.endsWith(`:${name}`)));
  return readings(sources)
    .filter((reading) => reading.problem || !isTold(reading))
    .map((reading) => `${reading.path}:${reading.line} ${reading.problem ?? `reads '${reading.name}', which local.settings.sample.json does not tell of`}`);
};
