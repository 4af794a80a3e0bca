import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellDay, spellMoment } from '../../steps/dates.ts';
import { displayNamesOf } from '../../steps/formats.ts';
import { linkTo } from '../../steps/links.ts';
import { renderIn } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import { LAW_TITLES } from '../laws.ts';
import type { Shown, Visitor } from '../step.ts';
import type { Period } from './deadline-form.ts';
import { renderStrip } from './strip.ts';

type Answer = Answers['POST /v1/deadlines'];
type Mark = Answer['days'][number]['falls'][number];

/** The day on which an end falls: a period that is over at midnight has its last day before. */
const dayOf = ({ days }: Answer, mark: Mark): string => days.find(({ falls }) => falls.includes(mark))?.date ?? '';

const paragraph = (text: string | Markup): Markup => html`<p class="hf-body">${text}</p>`;

const titleOf = (id: string): string => Object.entries(LAW_TITLES).find(([one]) => one === id)?.[1] ?? id;

function renderDispute({ words, language }: Visitor, answer: Answer): Markup | undefined {
  if (!answer.disputed) return undefined;
  const days = answer.disputed.days.map((day) => spellDay(language, day)).join(', ');
  const [earlier, later] = (['earlier-end', 'applied-end'] as const).map((mark) =>
    spellDay(language, dayOf(answer, mark)),
  );
  return html`<div class="hf-inset-text"><h2 class="hf-heading-m">${words.text('deadline.disputed')}</h2>
${paragraph(words.say('deadline.disputed-text', { days, earlier: earlier ?? '', later: later ?? '' }))}</div>`;
}

/** What was asked, so that an answer on paper says what it answers. */
export interface AskedEnd {
  readonly period: Period;
  /** RFC 3339, UTC. */
  readonly startsAt: string;
  /** As typed; empty where nothing was. */
  readonly days: string;
  readonly count: string;
}

function renderRows(visitor: Visitor, answer: Answer, asked: AskedEnd): Markup {
  const { words, language } = visitor;
  const { appliedEndsAt, exactEndsAt, zone, instrument, citation, mark, calendar, ruleSet } = answer;
  const moment = (at: string): string => spellMoment(language, Date.parse(at), zone);
  const holidays =
    calendar &&
    words.say('deadline.holidays-of', {
      state: displayNamesOf(language, { type: 'region' }).of(calendar.state) ?? calendar.state,
      source: html`<span lang="en">${calendar.source}</span>`,
    });
  const rows: readonly (readonly [string, string | Markup])[] = [
    [words.text('deadline.over-from'), moment(appliedEndsAt)],
    ...(exactEndsAt === undefined ? [] : [[words.text('deadline.exact'), moment(exactEndsAt)] as const]),
    [words.text('deadline.nominal'), spellDay(language, dayOf(answer, 'nominal-end'))],
    [words.text('deadline.law'), renderIn(visitor, 'en', titleOf(instrument))],
    [words.text('deadline.period'), words.text(`period.${asked.period}`)],
    [words.text('deadline.date'), moment(asked.startsAt)],
    ...(asked.days === '' ? [] : [[words.text('deadline.days'), asked.days] as const]),
    ...(asked.count === '' ? [] : [[words.text('deadline.count'), asked.count] as const]),
    [words.text('deadline.source'), renderIn(visitor, 'en', citation)],
    [words.text('deadline.mark'), words.text(`deadline.mark.${mark}`)],
    [words.text('deadline.holidays'), holidays ?? words.text('deadline.holidays-none')],
    [words.text('deadline.rules'), ruleSet],
  ];
  return renderSummaryList({ rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) });
}

/** When it ends, and why: the answer first, then the calendar, then each step as the API gives it. */
export function showEnd(visitor: Visitor, answer: Answer, asked: AskedEnd): Shown {
  const { words, language } = visitor;
  const last = dayOf(answer, 'applied-end');
  const { appliedEndsAt, exactEndsAt, zone } = answer;
  const title =
    exactEndsAt === undefined
      ? words.say('deadline.last-day', { day: spellDay(language, last) })
      : words.say('deadline.ends-at', { moment: spellMoment(language, Date.parse(appliedEndsAt), zone) });
  const hasMoved = last !== dayOf(answer, 'nominal-end');
  return {
    title: words.text('deadline.title'),
    back: '/deadline',
    content: html`<h1 class="hf-heading-l">${title}</h1>
${paragraph(words.text(hasMoved ? 'deadline.moved' : 'deadline.not-moved'))}
${renderDispute(visitor, answer)}
${renderStrip(visitor, answer.days)}
${renderRows(visitor, answer, asked)}
<h2 class="hf-heading-m">${words.text('deadline.steps')}</h2>
${language === 'en' ? undefined : paragraph(words.text('deadline.steps-text'))}
<ol class="hf-list hf-list--number" lang="en">${answer.steps.map((step) => html`<li>${step}</li>`)}</ol>
${paragraph(html`<a class="hf-link" href="${linkTo(visitor, '/deadline')}">${words.text('deadline.again')}</a>`)}`,
  };
}
