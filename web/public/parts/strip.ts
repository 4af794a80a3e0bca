import { html, type Markup } from '../../components/markup.ts';
import { renderTable } from '../../components/table.ts';
import { spellDay, spellShortDay, spellWeekday } from '../../steps/dates.ts';
import type { Answers } from '../api.ts';
import type { Visitor } from '../step.ts';

type Day = Answers['POST /v1/deadlines']['days'][number];

/** Each kind and each end has a sign of its own: none is told by its colour alone. */
const KIND_SIGNS = { working: '', weekday: '', weekend: '–', holiday: '*', disputed: '?' } as const satisfies Record<
  Day['kind'],
  string
>;
const MARK_SIGNS = {
  event: '▸',
  'nominal-end': '□',
  'earlier-end': '◇',
  'applied-end': '■',
} as const satisfies Record<Day['falls'][number], string>;

const DAY_MS = 86_400_000;
const DAYS = 7;

/** The Monday of the week of a day, both `YYYY-MM-DD`. */
function mondayOf(date: string): string {
  const at = Date.parse(date);
  const sinceMonday = (new Date(at).getUTCDay() + DAYS - 1) % DAYS;
  return new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

const listWeek = (monday: string): readonly string[] =>
  Array.from({ length: DAYS }, (_, index) => new Date(Date.parse(monday) + index * DAY_MS).toISOString().slice(0, 10));

/** What a day is, in words: its kind, and what falls on it. */
const describe = ({ words }: Visitor, { kind, falls }: Day): string =>
  [words.text(`day.${kind}`), ...falls.map((mark) => words.text(`falls.${mark}`))].join(', ');

const signsOf = ({ kind, falls }: Day): string =>
  [...new Set([KIND_SIGNS[kind], ...falls.map((mark) => MARK_SIGNS[mark])])].join('');

function renderDay(visitor: Visitor, day: Day): Markup {
  const { language } = visitor;
  const name = day.name && html` (<span lang="${day.name.language}">${day.name.text}</span>)`;
  return html`<span aria-hidden="true">${Number(day.date.slice(8))}<br>${signsOf(day)}</span><span class="hf-visually-hidden">${spellDay(language, day.date)}: ${describe(visitor, day)}${name}</span>`;
}

function listCells(visitor: Visitor, days: readonly Day[], monday: string) {
  const { language, words } = visitor;
  const week = html`<span class="hf-visually-hidden">${words.text('deadline.week')} </span>${spellShortDay(language, monday)}`;
  const cells = listWeek(monday).map((date) => {
    const day = days.find((one) => one.date === date);
    if (!day) return { text: '' };
    const last = day.falls.includes('applied-end') ? ' hf-strip__day--last' : '';
    return { text: renderDay(visitor, day), classes: `hf-strip__day hf-strip__day--${day.kind}${last}` as const };
  });
  return [{ text: week }, ...cells];
}

/** What each sign that is there means, and what the holidays are called where they are kept. */
function renderLegend(visitor: Visitor, days: readonly Day[]): Markup {
  const { words, language } = visitor;
  const kinds = [...new Set(days.map(({ kind }) => kind))].map(
    (kind) => [KIND_SIGNS[kind], words.text(`day.${kind}`)] as const,
  );
  const marks = [...new Set(days.flatMap(({ falls }) => falls))].map(
    (mark) => [MARK_SIGNS[mark], words.text(`falls.${mark}`)] as const,
  );
  const signs = [...kinds, ...marks].filter(([sign]) => sign !== '');
  const named = days.flatMap(({ date, name }) => (name ? [{ date, name }] : []));
  return html`<p class="hf-body">${words.text('deadline.legend')}</p>
<ul class="hf-list">${signs.map(([sign, text]) => html`<li><span class="hf-strip__sign" aria-hidden="true">${sign}</span> ${text}</li>`)}${named.map(
    ({ date, name }) => html`<li>${spellDay(language, date)}: <span lang="${name.language}">${name.text}</span></li>`,
  )}</ul>`;
}

/** The days up to an end, week by week: what it was moved over can be seen, heard and printed. */
export function renderStrip(visitor: Visitor, days: readonly Day[]): Markup {
  const { words, language } = visitor;
  const mondays = [...new Set(days.map(({ date }) => mondayOf(date)))];
  const weekdays = listWeek(mondays[0] ?? '2026-11-30').map((date) => ({
    text: html`<span aria-hidden="true">${spellWeekday(language, date, 'narrow')}</span><span class="hf-visually-hidden">${spellWeekday(language, date, 'long')}</span>`,
  }));
  return html`${renderTable({
    caption: words.text('deadline.calendar'),
    captionClasses: 'hf-table__caption--m',
    classes: 'hf-strip',
    head: [{ text: html`<span class="hf-visually-hidden">${words.text('deadline.week')}</span>` }, ...weekdays],
    firstCellIsHeader: true,
    rows: mondays.map((monday) => listCells(visitor, days, monday)),
  })}
${renderLegend(visitor, days)}`;
}
