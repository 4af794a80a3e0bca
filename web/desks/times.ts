import { dateFormatOf, distanceFormatOf, LOCALES, numberFormatOf } from '../steps/formats.ts';
import { sayPlain } from './plain.ts';
import type { DeskVisitor } from './step.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

type Clock = Pick<DeskVisitor, 'language' | 'zone'>;

/** Of a zone what its clocks are called after: `Berlin` of `Europe/Berlin`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A time of the day that runs, short enough for a list: `03:12 Berlin`. */
export const spellClock = ({ language, zone }: Clock, at: number): string =>
  `${dateFormatOf(LOCALES[language], { ...TIME, timeZone: zone }).format(at)} ${placeOf(zone)}`;

/** An instant some days from now, with its weekday and zone: `Friday 20 November at 17:10 Berlin`. */
export const spellUntil = ({ language, zone }: Clock, at: number): string => {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return `${dateFormatOf(LOCALES[language], { ...day, ...TIME, timeZone: zone }).format(at)} ${placeOf(zone)}`;
};

/** The day on which something was, written out. */
export const spellDate = ({ language, zone }: Clock, at: number): string =>
  dateFormatOf(LOCALES[language], { dateStyle: 'full', timeZone: zone }).format(at);

/** A span in the largest unit that still says enough, rounded down: nobody is told of more time than there is. */
function measure(ms: number): { readonly n: number; readonly unit: 'minute' | 'hour' | 'day' } {
  if (ms < 2 * HOUR_MS) return { n: Math.floor(ms / MINUTE_MS), unit: 'minute' };
  if (ms < 2 * DAY_MS) return { n: Math.floor(ms / HOUR_MS), unit: 'hour' };
  return { n: Math.floor(ms / DAY_MS), unit: 'day' };
}

/** How far off an instant is: `in 40 minutes`, `late by 2 hours`. */
export function spellDistance(visitor: Pick<DeskVisitor, 'language' | 'words'>, ms: number): string {
  const { language, words } = visitor;
  const { n, unit } = measure(Math.abs(ms));
  if (n === 0) return words.text('duty.this-minute');
  if (ms > 0) return distanceFormatOf(LOCALES[language], {}).format(n, unit);
  const span = numberFormatOf(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(n);
  return sayPlain(visitor, 'duty.late-by', { span });
}
