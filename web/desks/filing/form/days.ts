import { LANGUAGES } from '../../../steps/languages.ts';
import type { Outcome } from './problems.ts';

const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
/** Of which nobody outside a country knows what comes first. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const DAY_WRITTEN = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?(?: de| of)? (\p{L}+)\.?,?(?: de)? (\d{4})$/u;
const MONTH_WRITTEN = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

/** What months are called in every language of the pages: in full, as behind a day, and in short. */
let months: ReadonlyMap<string, number> | undefined;
function listMonths(): ReadonlyMap<string, number> {
  if (months) return months;
  const forms = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const;
  const named = LANGUAGES.flatMap((language) =>
    forms.flatMap((form) => {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, month) => {
        const name = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
        return [fold(name), month + 1] as const;
      });
    }),
  );
  months = new Map([...named, ['sept', 9]]);
  return months;
}

const pad = (digits: string | number, length = 2): string => `${digits}`.padStart(length, '0');

/** `undefined` for a day that no calendar has. */
function spell(year = '', month: string | number = '', day = ''): string | undefined {
  const spelled = `${year}-${pad(month)}-${pad(day)}`;
  const at = Date.parse(`${spelled}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== spelled ? undefined : spelled;
}

/** `03/04/2026` is two days, and `11/18/2026` one. */
function readSlashed(one = '', other = '', year = ''): Outcome<string> {
  const [dayFirst, monthFirst] = [spell(year, other, one), spell(year, one, other)];
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst)
    return { problem: { key: 'fields.day-twice', values: { one: dayFirst, other: monthFirst } } };
  const value = dayFirst ?? monthFirst;
  return value === undefined ? { problem: { key: 'fields.no-day' } } : { value };
}

/** A day as people type it, as `YYYY-MM-DD`. */
export function readDay(typed: string): Outcome<string> {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return {};
  const slashed = SLASHED.exec(text);
  if (slashed) return readSlashed(slashed[1], slashed[2], slashed[3]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return toOutcome(spell(yearFirst[1], yearFirst[2], yearFirst[3]));
  const dotted = DOTTED.exec(text);
  if (dotted) return toOutcome(spell(dotted[3], dotted[2], dotted[1]));
  const [, day, name = '', year] = DAY_WRITTEN.exec(text) ?? [];
  if (day !== undefined) return toOutcome(spell(year, listMonths().get(fold(name)), day));
  const [, month = '', on, of] = MONTH_WRITTEN.exec(text) ?? [];
  return toOutcome(spell(of, listMonths().get(fold(month)), on));
}

const toOutcome = (value: string | undefined): Outcome<string> =>
  value === undefined ? { problem: { key: 'fields.no-day' } } : { value };
