import { readOffset } from './zone-offset.ts';

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/** @returns `undefined` for a day that does not exist. @param date `YYYY-MM-DD`. */
function readDay(date: string): number | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : at;
}

export const isDay = (date: string): boolean => readDay(date) !== undefined;
export const isTime = (time: string): boolean => TIME.test(time);

/**
 * The instant at which the clocks of a zone show a day and a time, ms since 1970: the first, where they are put back and show it twice; where
 * they are put forward and never show it, as long after.
 *
 * @param date a day, as `isDay` has it. @param time as `isTime` has it.
 */
export function readWallClock(date: string, time: string, zone: string): number {
  const [, hour = '0', minute = '0'] = TIME.exec(time) ?? [];
  const wall = (readDay(date) ?? 0) + (Number(hour) * 60 + Number(minute)) * 60_000;
  const [before, after] = [readOffset(wall - DAY_MS, zone), readOffset(wall + DAY_MS, zone)];
  const isShownBy = (offset: number): boolean => readOffset(wall - offset, zone) === offset;
  return wall - (!isShownBy(before) && isShownBy(after) ? after : before);
}
