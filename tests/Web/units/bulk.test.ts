import { expect, test } from 'vitest';
import { mappingOf } from '../../../src/Web/src/scheduling/bulk/columns';
import { parseCsv, writeCsv } from '../../../src/Web/src/scheduling/bulk/csv';
import { bodyOf, faultsOf, rowsOf } from '../../../src/Web/src/scheduling/bulk/rows';
import { startsOf } from '../../../src/Web/src/scheduling/recurrence';

test.each([
  ['commas', 'a,b\n1,2\n', [['1', '2']]],
  ['semicolons, a byte order mark and lines of Windows', '\uFEFFa;b\r\n1;2,5\r\n', [['1', '2,5']]],
  ['tabs', 'a\tb\n1\t2', [['1', '2']]],
  ['quotes, in them a delimiter, a quote and a line break', 'a,b\n"1,5","say ""hi""\nthere"\n', [['1,5', 'say "hi"\nthere']]],
  ['delimiters within a quoted header', '"a,b,c";d\n1;2', [['1', '2']]],
  ['empty lines and missing fields', 'a,b\n\n1\n , \n', [['1', '']]],
])('CSV is read by %s', (_, text, records) => {
  expect(parseCsv(text).records).toEqual(records);
});

test('what is written is read again, and no field becomes a formula', () => {
  const lines = [
    ['a', 'b'],
    ['1,5 "x"', 'two\nlines'],
  ];
  expect(parseCsv(writeCsv(lines)).records).toEqual([lines[1]]);
  expect(writeCsv([['=1+1']])).toContain("'=1+1");
});

test('columns are known in any spelling, and rows are held to what an interview takes', () => {
  const csv = parseCsv(
    'Candidate ID;Interview Type;Scheduled_At;Duration;Interviewers\nc-1;Phone Screen;2031-01-07 9:30;45;p-1|p-2\n;magic;2030-01-01T09:00Z;5;\n',
  );
  const rows = rowsOf(csv, mappingOf(csv.header));
  const now = Date.parse('2031-01-06T08:00:00Z');
  const [good = {}, bad = {}] = rows;
  expect(faultsOf(good, 'Europe/Berlin', now)).toEqual({});
  expect(bodyOf(good, 'Europe/Berlin')).toEqual({
    candidateId: 'c-1',
    type: 'phoneScreen',
    scheduledAt: '2031-01-07T09:30',
    timeZone: 'Europe/Berlin',
    durationMinutes: 45,
    interviewers: ['p-1', 'p-2'],
  });
  expect(faultsOf(bad, 'Europe/Berlin', now)).toEqual({
    candidateId: 'missing',
    type: 'noType',
    scheduledAt: 'past',
    durationMinutes: 'noMinutes',
  });
  expect(faultsOf({ ...good, scheduledAt: '7.1.2031', timeZone: 'Mars', round: '0', meetingUrl: 'here' }, 'UTC', now)).toEqual({
    scheduledAt: 'noTime',
    timeZone: 'noZone',
    round: 'noRound',
    meetingUrl: 'noLink',
  });
});

test('a series keeps its hour when the clocks change, and passes over months without the day', () => {
  expect(startsOf('2031-03-29T09:00:00Z', 'daily', 2, 'Europe/Berlin')).toEqual(['2031-03-29T09:00:00.000Z', '2031-03-30T08:00:00.000Z']);
  expect(startsOf('2031-01-31T09:00:00Z', 'monthly', 2, 'UTC')).toEqual(['2031-01-31T09:00:00.000Z', '2031-03-31T09:00:00.000Z']);
});
