import { dateFormatOf, LOCALES } from './formats.ts';

const PARTS = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const;

/** How far the clocks of a zone are ahead of UTC at an instant, in ms; whole minutes. */
export function readOffset(at: number, timeZone: string): number {
  const parts = dateFormatOf(LOCALES.en, { ...PARTS, timeZone }).formatToParts(at);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}
