import { renderDetails } from '../../../components/details.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList } from '../../../components/summary-list.ts';
import { spellDay, spellMoment } from '../../../steps/dates.ts';
import { renderIn } from '../../../steps/passages.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { type Order, renderHeading, renderParagraph, row } from './tell.ts';

type End = NonNullable<Order['period']>;

function renderDispute({ words, language }: DeskVisitor, { disputed }: End, tell: (at: string) => string) {
  if (!disputed) return undefined;
  const { days, earlierEndsAt, laterEndsAt } = disputed;
  const said = {
    days: days.map((day) => spellDay(language, day)).join(', '),
    earlier: tell(earlierEndsAt),
    later: tell(laterEndsAt),
  };
  return renderParagraph(words.say('order.ends.disputed', said));
}

/** One end, as it was computed: in the zone in which its law counts, each step in the words of the API. */
export function renderEnd(visitor: DeskVisitor, title: WordKey, end: End): Markup {
  const { words, language } = visitor;
  const { startsAt, appliedEndsAt, nominalEndsAt, exactEndsAt, zone, calendar, citation, rule, ruleSet, steps } = end;
  const tell = (at: string): string => spellMoment(language, Date.parse(at), zone);
  const rows = [
    row(visitor, 'order.ends.counts', html`<strong>${tell(appliedEndsAt)}</strong>`),
    row(visitor, 'order.ends.from', tell(startsAt)),
    row(visitor, 'order.ends.nominal', tell(nominalEndsAt)),
    ...(exactEndsAt === undefined ? [] : [row(visitor, 'order.ends.exact', tell(exactEndsAt))]),
    row(visitor, 'order.ends.source', renderIn(visitor, 'en', citation)),
    ...(calendar === null
      ? []
      : [row(visitor, 'order.ends.calendar', html`${calendar.state}, <span lang="en">${calendar.source}</span>`)]),
    row(visitor, 'order.ends.rules', html`${ruleSet}, <span lang="en">${rule}</span>`),
  ];
  return renderDetails({
    summary: html`${words.text(title)}: ${tell(appliedEndsAt)}`,
    text: html`${renderDispute(visitor, end, tell)}${renderSummaryList({ rows })}
<p class="hf-body">${words.text('order.ends.steps')}</p>
<ol class="hf-list hf-list--number" lang="en">${steps.map((step) => html`<li>${step}</li>`)}</ol>`,
  });
}

/** Every end that the order has, with what it was computed from; nothing where it has none yet. */
export function renderEnds(visitor: DeskVisitor, { period, validation, clarification }: Order): Markup | undefined {
  const ends = [
    ...(period ? [renderEnd(visitor, 'order.ends.period', period)] : []),
    ...(validation.seek ? [renderEnd(visitor, 'order.ends.seek', validation.seek)] : []),
    ...(clarification?.answerBy ? [renderEnd(visitor, 'order.ends.answer', clarification.answerBy)] : []),
  ];
  return ends.length === 0 ? undefined : html`${renderHeading(visitor, 'order.ends')}${ends}`;
}
