import { type Typed, typedIn } from '../../../steps/typed.ts';
import { isDay, isTime, readWallClock } from '../../../steps/wall-clock.ts';
import type { DeskVisitor } from '../../step.ts';
import { type FormField, nameOf } from './field.ts';

const WITH_DOTS = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const DAY_AND_TIME = /^(.+?)(?:T|,?\s+)(\d{1,2}[:.h]\d{2})$/;
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** A day as somebody typed it, `YYYY-MM-DD`; `undefined` for what is none. */
export function readDay(text: string): string | undefined {
  const [, day, month, year] = WITH_DOTS.exec(text) ?? [];
  const written = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(written) ? written : undefined;
}

/** A moment as somebody typed it by the clocks of a zone, RFC 3339 in UTC; `undefined` for what is none. */
export function readMoment(text: string, zone: string): string | undefined {
  if (WITH_OFFSET.test(text)) return text;
  const [, typedDay, time] = DAY_AND_TIME.exec(text) ?? [];
  if (typedDay === undefined || time === undefined || !isTime(time)) return undefined;
  const day = readDay(typedDay.trim());
  return day === undefined ? undefined : new Date(readWallClock(day, time, zone)).toISOString();
}

/** What was typed into a field. @returns `undefined` where nothing was, or where it is not asked. */
export type Answered = { readonly value: unknown } | { readonly unreadable: 'day' | 'moment' } | undefined;

/** Whether a field is asked, by what was answered to another. */
export const isAsked = ({ onlyWith }: FormField, typed: Typed): boolean =>
  onlyWith === undefined || onlyWith.values.includes(typedIn(typed, nameOf(onlyWith)));

const answer = (value: unknown): Answered => ({ value });
const readable = (kind: 'day' | 'moment', value: string | undefined): Answered =>
  value === undefined ? { unreadable: kind } : { value };

/** What a field has to be sent as. */
export function readField(field: FormField, typed: Typed, { zone }: Pick<DeskVisitor, 'zone'>): Answered {
  if (!isAsked(field, typed)) return undefined;
  const all = (typed[nameOf(field)] ?? []).map((text) => text.trim()).filter((text) => text !== '');
  const [text] = all;
  if (text === undefined) return field.isNullable ? answer(null) : undefined;
  switch (field.kind) {
    case 'checkboxes':
      return answer(all);
    case 'list':
      return answer(
        text
          .split(/[,;]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      );
    case 'day':
      return readable('day', readDay(text));
    case 'moment':
      return readable('moment', readMoment(text, zone));
    default:
      return answer(field.isNumber ? Number(text) : typedIn(typed, nameOf(field)));
  }
}
