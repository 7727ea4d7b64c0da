/** A table as a file has it: a header and records of as many fields. */
export type Csv = { readonly delimiter: Delimiter; readonly header: readonly string[]; readonly records: readonly (readonly string[])[] };

export type Delimiter = ',' | ';' | '\t';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** The delimiter that is most often in the first line, outside of quotes. */
export function delimiterOf(text: string): Delimiter {
  const counts = new Map<Delimiter, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (letter === '\n' || letter === '\r')) {
      break;
    } else if (!isQuoted) {
      const delimiter = delimiters.find((one) => one === letter);
      if (delimiter !== undefined) {
        counts.set(delimiter, (counts.get(delimiter) ?? 0) + 1);
      }
    }
  }
  return delimiters.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
}

/**
 * Reads CSV (RFC 4180) as programs write it: with a byte order mark or without, by commas, semicolons or tabs, with quotes around fields that have
 * delimiters, quotes or line breaks. Empty lines are passed over; missing fields at the end of a line are empty.
 */
export function parseCsv(source: string): Csv {
  const text = source.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const lines: string[][] = [];
  let line: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    line.push(field.trim());
    field = '';
  };
  const endLine = () => {
    endField();
    if (line.some((value) => value !== '')) {
      lines.push(line);
    }
    line = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') {
        field += letter;
      } else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else {
        isQuoted = false;
      }
    } else if (letter === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (letter === delimiter) {
      endField();
    } else if (letter === '\n') {
      endLine();
    } else if (letter === '\r') {
      if (text[at + 1] !== '\n') {
        endLine();
      }
    } else {
      field += letter;
    }
  }
  endLine();
  const [header = [], ...records] = lines;
  return { delimiter, header, records: records.map((record) => header.map((_, index) => record[index] ?? '')) };
}

const formula = /^[=+\-@\t\r]/;

/** Writes CSV that a spreadsheet opens, without letting a field become a formula. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  const written = (field: string) => {
    const safe = formula.test(field) ? `'${field}` : field;
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${lines.map((line) => line.map(written).join(',')).join('\r\n')}\r\n`;
}
