import * as z from 'zod/mini';
import { Tel } from '../../border/telephone.ts';
import { line } from '../../border/text.ts';

const FORM =
  'must be the name of an IANA time zone, such as Asia/Baku, or hours from UTC, such as UTC+4 (an abbreviation means several)';
/** `UTC+4`, `GMT +04:30`, `+5`, `Z`: no place is further from UTC than 14 hours. */
const HOURS = /^(?:(?:UTC|GMT) ?)?(?:([+-])(0?\d|1[0-4])(?::?([0-5]\d))?)$/i;
const ITSELF = /^(?:UTC|GMT|Z)$/i;

/** A zone of the database, in its case; `undefined` for what it does not have. A former name stays the one that was written. */
function findZone(name: string): string | undefined {
  if (!name.includes('/')) return undefined; // the others are abbreviations, and of countries alone
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** `UTC+04:00`, or an IANA name in its own case. */
function readZone(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim();
  if (ITSELF.test(text)) return 'UTC';
  const [, sign, hours = '', minutes = '00'] = HOURS.exec(text) ?? [];
  return sign === undefined ? findZone(text.replaceAll(' ', '_')) : `UTC${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The zone a desk works in. */
const DeskZone = z.string().check(
  z.maxLength(64, { abort: true }),
  z.refine((text) => readZone(text) !== undefined, { error: FORM }),
  z.overwrite((text) => readZone(text) ?? text),
  z.meta({ description: 'The name of an IANA time zone, or hours from UTC (UTC+4, +04:30), kept as UTC+04:00.' }),
);

/** How the requesting desk is reached, beside what Article 29 asks for: as the template of the Convention's Committee has it. */
export const DESK = {
  mobile: z.optional(Tel),
  timeZone: z.optional(DeskZone),
  /** In that zone, in words. */
  officeHours: z.optional(line(200)),
};
