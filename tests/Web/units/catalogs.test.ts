import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '../harness/paths';

const source = join(paths.root, 'src/Web/src');
const rooms = readdirSync(source).filter((room) => {
  try {
    return readdirSync(join(source, room, 'words')).length > 0;
  } catch {
    return false;
  }
});

type Words = { readonly [word: string]: string | Words };

const read = (room: string, language: string) => JSON.parse(readFileSync(join(source, room, 'words', `${language}.json`), 'utf8')) as Words;

/** Each word with what stands in for values in it; the plural forms of a word count as one, for languages have others. */
function wordsOf(words: Words, before = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [
            [
              before + name.replace(/_(zero|one|two|few|many|other)$/, ''),
              [...value.matchAll(/{{(\w+)/g)]
                .map(([, part]) => part ?? '')
                .sort()
                .join(),
            ] as const,
          ]
        : [...wordsOf(value, `${before}${name}.`)],
    ),
  );
}

test('there are rooms with catalogs', () => expect(rooms.length).toBeGreaterThan(5));

for (const room of rooms) {
  for (const language of ['de', 'es', 'fr']) {
    test(`${room} has every word in ${language}, with the same values in it`, () => {
      expect(Object.fromEntries(wordsOf(read(room, language)))).toEqual(Object.fromEntries(wordsOf(read(room, 'en'))));
    });
  }
}
