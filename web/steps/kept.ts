import { html, type Markup } from '../components/markup.ts';
import { numberFormatOf } from './formats.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

/** What is known of a person and for how long, ms. */
export type Kept = Readonly<
  Record<
    | 'record'
    | 'officials'
    | 'looked'
    | 'difficulty'
    | 'code'
    | 'codeKnown'
    | 'news'
    | 'complaint'
    | 'search'
    | 'filingDraft'
    | 'waiting'
    | 'visit',
    number
  >
>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_DAYS = 365.25;

/** How long something is kept: `1 hour` · `180 days` · `730 days (2 years)`. @param ms whole hours, or whole days. */
export function spellKept(language: Language, ms: number): string {
  const spell = (value: number, unit: 'hour' | 'day' | 'year'): string =>
    numberFormatOf(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const days = ms / DAY_MS;
  if (!Number.isInteger(days)) return spell(ms / HOUR_MS, 'hour');
  const years = Math.round(days / YEAR_DAYS);
  return years === 0 || days < YEAR_DAYS - 1 ? spell(days, 'day') : `${spell(days, 'day')} (${spell(years, 'year')})`;
}

/** In the order in which they concern a person. */
const OF_CASES = [
  'record',
  'code',
  'codeKnown',
  'looked',
  'officials',
  'complaint',
  'search',
  'filingDraft',
  'waiting',
] as const;

/** What is kept of a case beside the pages, by whom it concerns, and how long. */
export const renderKept = (
  { words, language }: { readonly words: Words; readonly language: Language },
  kept: Kept,
): Markup =>
  html`<h2 class="hf-heading-m">${words.text('kept.title')}</h2>
<ul class="hf-list hf-list--bullet">${OF_CASES.map(
    (what) => html`<li>${words.say(`kept.${what}`, { time: spellKept(language, kept[what]) })}</li>`,
  )}</ul>`;
