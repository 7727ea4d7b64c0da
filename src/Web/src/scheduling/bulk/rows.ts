import { parseDateTime, toZoned } from '@internationalized/date';
import { types } from '../../interviews/interview';
import { type Field, fields, type Mapping, requiredFields } from './columns';
import type { Csv } from './csv';

/** What a row says, field by field, as it was read or typed. */
export type Row = Readonly<Partial<Record<Field, string>>>;

/** What is wrong with a field. */
export type Fault = 'missing' | 'noType' | 'noTime' | 'past' | 'noZone' | 'noMinutes' | 'noRound' | 'noId' | 'noLink' | 'tooLong';

export const mostRows = 500;

export const rowsOf = (csv: Csv, mapping: Mapping): readonly Row[] =>
  csv.records.map((record) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const index = mapping[field];
        const value = index === undefined ? '' : (record[index] ?? '');
        return value === '' ? [] : [[field, value]];
      }),
    ),
  );

const id = /^[A-Za-z0-9._@:-]{1,128}$/;
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(:\d{2}(?:\.\d{1,3})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const otherTypes: Readonly<Record<string, string>> = { phone: 'phoneScreen', onsite: 'inPerson', behavioural: 'behavioral' };

/** The type that a text names in any spelling a person would use. */
const typeOf = (text: string): string | undefined => types.find((type) => fold(type) === fold(text)) ?? otherTypes[fold(text)];

const zones = new Set(Intl.supportedValuesOf('timeZone').map((zone) => zone.toLowerCase()));
const isZone = (zone: string) => zone.toUpperCase() === 'UTC' || zones.has(zone.toLowerCase());

/** A time in ISO 8601: an instant, or local when it has no offset. */
function timeOf(text: string): { readonly written: string; readonly isLocal: boolean } | undefined {
  const [, date, hour, minute, seconds, offset] = moment.exec(text.trim()) ?? [];
  return date === undefined || hour === undefined
    ? undefined
    : {
        written: `${date}T${hour.padStart(2, '0')}:${minute}${seconds ?? ''}${offset?.toUpperCase() ?? ''}`,
        isLocal: offset === undefined,
      };
}

function instantOf(text: string, zone: string): number | undefined {
  const time = timeOf(text);
  try {
    return time === undefined
      ? undefined
      : time.isLocal
        ? toZoned(parseDateTime(time.written), zone).toDate().getTime()
        : new Date(time.written).getTime();
  } catch {
    return undefined;
  }
}

const wholeNumber = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
const isWithin = (text: string, least: number, most: number) => {
  const number = wholeNumber(text);
  return number !== undefined && number >= least && number <= most;
};

/**
 * What is wrong with each field, as far as a page can know.
 * @param zone Of times that have none.
 * @param now Milliseconds since the Unix epoch.
 */
export function faultsOf(row: Row, zone: string, now: number): Readonly<Partial<Record<Field, Fault>>> {
  const faults: Partial<Record<Field, Fault>> = {};
  const fault = (field: Field, is: Fault, when: (value: string) => boolean) => {
    const value = row[field];
    if (value !== undefined && faults[field] === undefined && when(value)) {
      faults[field] = is;
    }
  };
  for (const field of requiredFields) {
    if (row[field] === undefined) {
      faults[field] = 'missing';
    }
  }
  fault('candidateId', 'noId', (value) => !id.test(value));
  fault('jobId', 'noId', (value) => !id.test(value));
  fault('type', 'noType', (value) => typeOf(value) === undefined);
  fault('timeZone', 'noZone', (value) => !isZone(value));
  const clock = row.timeZone !== undefined && isZone(row.timeZone) ? row.timeZone : zone;
  fault('scheduledAt', 'noTime', (value) => Number.isNaN(instantOf(value, clock) ?? Number.NaN));
  fault('scheduledAt', 'past', (value) => (instantOf(value, clock) ?? now) <= now);
  fault('durationMinutes', 'noMinutes', (value) => !isWithin(value, 15, 480));
  fault('round', 'noRound', (value) => !isWithin(value, 1, 1000));
  fault('meetingUrl', 'noLink', (value) => !URL.canParse(value));
  fault('location', 'tooLong', (value) => value.length > 500);
  fault('notes', 'tooLong', (value) => value.length > 10_000);
  return faults;
}

/** The body of a `POST /interviews`, and `ref`. @param zone Of times that have none. */
export function bodyOf(row: Row, zone: string): Record<string, unknown> {
  const { interviewers, type = '', scheduledAt = '', durationMinutes, round, timeZone, ...rest } = row;
  return {
    ...rest,
    type: typeOf(type) ?? type,
    scheduledAt: timeOf(scheduledAt)?.written ?? scheduledAt,
    timeZone: timeZone ?? zone,
    durationMinutes: Number(durationMinutes),
    ...(round === undefined ? {} : { round: Number(round) }),
    ...(interviewers === undefined
      ? {}
      : {
          interviewers: interviewers
            .split(/[;|]/)
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        }),
  };
}
