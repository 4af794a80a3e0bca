import { dateFormatOf } from '../../steps/formats.ts';
import type { Language } from '../../steps/languages.ts';

/** A month in UTC as the API names it: `2026-11`. */
const FORM = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => FORM.test(text);

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The months up to now, the latest first. */
export function listMonths(now: number, count: number): readonly string[] {
  const date = new Date(now);
  return Array.from({ length: count }, (_, back) =>
    monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back)),
  );
}

/** `November 2026`. */
export const spellMonth = (language: Language, month: string): string =>
  dateFormatOf(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
