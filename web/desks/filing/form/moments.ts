import { readOffset } from '../../../steps/zone-offset.ts';
import { readDay } from './days.ts';
import type { Outcome } from './problems.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `14:22`, `14.22:05,5`, `14h22`, `0312`, with `pm` and an offset behind it or not. */
const TIME =
  /^(?:(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?|([01]\d|2[0-3])(\d{2}))(?: ?([ap])\.?m\.?)?(?: ?(.+))?$/i;
const OFFSET = /^(?:UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?$/i;
const UTC = /^(?:Z|UTC|GMT)$/i;
/** A moment as logs have it, in one field. */
const WHOLE = /^(\d{4}-\d{2}-\d{2})(?:T| )(\d.*)$/i;
const RFC3339 = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})$/;

const pad = (digits: string | number): string => `${digits}`.padStart(2, '0');

/** An offset from UTC in minutes, as RFC 3339 writes it. */
function spellOffset(ms: number): string {
  const minutes = Math.abs(ms) / MINUTE_MS;
  return `${ms < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** `undefined` for what is none: an abbreviation means several. */
function readTypedOffset(text: string): string | undefined {
  if (UTC.test(text)) return 'Z';
  const [, sign = '', hours = '', minutes = '00'] = OFFSET.exec(text) ?? [];
  return sign === '' || Number(hours) > 14 || Number(minutes) > 59 ? undefined : `${sign}${pad(hours)}:${minutes}`;
}

interface Time {
  /** `14:22:05`, with what is below a second. */
  readonly clock: string;
  readonly offset?: string;
}

function readHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function readTime(typed: string): Time | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?(?:h|hrs|uhr)$/i, '');
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, spaced, minutes, seconds = '00', fraction, bare, minutesOfBare, half, behind] = found;
  const hour = readHour(Number(spaced ?? bare), half);
  const minute = minutes ?? minutesOfBare ?? '';
  const offset = behind === undefined ? undefined : readTypedOffset(behind);
  if (hour === undefined || Number(minute) > 59 || Number(seconds) > 59) return undefined;
  if (behind !== undefined && offset === undefined) return undefined;
  const clock = `${pad(hour)}:${minute}:${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
  return { clock, ...(offset !== undefined && { offset }) };
}

/** A time that clocks show once: twice where they are put back, never where they are put forward. Then it takes its offset to tell which is meant. */
function readByClock(day: string, clock: string, zone: string): Outcome<string> {
  const wall = Date.parse(`${day}T${clock.slice(0, 5)}:00Z`);
  const [before, after] = [readOffset(wall - DAY_MS, zone), readOffset(wall + DAY_MS, zone)];
  const shown = [...new Set([before, after])].filter((offset) => readOffset(wall - offset, zone) === offset);
  const [only, another] = shown;
  if (only !== undefined && another === undefined) return { value: `${day}T${clock}${spellOffset(only)}` };
  const values = { one: `${clock} ${spellOffset(before)}`, other: `${clock} ${spellOffset(after)}`, zone };
  return { problem: { key: only === undefined ? 'fields.time-skipped' : 'fields.time-twice', values } };
}

/** A moment as people type it, as RFC 3339 with the offset that clocks have in the zone, or with the one that was typed. */
export function readMoment(typedDay: string, typedTime: string, zone: string): Outcome<string> {
  const [, dayOfWhole, timeOfWhole] = typedTime.trim() === '' ? (WHOLE.exec(typedDay.trim()) ?? []) : [];
  const [dayText, timeText] = [dayOfWhole ?? typedDay, timeOfWhole ?? typedTime];
  if (dayText.trim() === '' && timeText.trim() === '') return {};
  if (dayText.trim() === '') return { problem: { key: 'fields.day-missing' } };
  const day = readDay(dayText);
  if (day.value === undefined) return day;
  if (timeText.trim() === '') return { problem: { key: 'fields.time-missing' } };
  const time = readTime(timeText);
  if (time === undefined) return { problem: { key: 'fields.no-time', values: { zone } } };
  const { clock, offset } = time;
  return offset === undefined ? readByClock(day.value, clock, zone) : { value: `${day.value}T${clock}${offset}` };
}

/** A moment as it would be typed: with its offset where the clocks of the zone do not say it. */
export function typeMoment(sent: string, zone: string): readonly [day: string, time: string] {
  const [, day, clock = '', offset = ''] = RFC3339.exec(sent) ?? [];
  if (day === undefined) return [sent, ''];
  const time = clock.replace(/:00$/, '');
  return readMoment(day, time, zone).value === sent ? [day, time] : [day, `${time} ${offset === 'Z' ? 'UTC' : offset}`];
}
