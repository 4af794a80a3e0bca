import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellDay, spellMoment } from '../../steps/dates.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { STANDING } from '../orders/parts/standing.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, row, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { nameTargets, type Read, type ReadOrder } from './read.ts';

/** What is told of a doubt whose order it is: held is shown as held, before all else. */
function renderDoubt({ language, words }: DeskVisitor, { doubt }: ReadOrder, tell: Tell): Markup | undefined {
  if (!doubt) return undefined;
  const { doubt: said } = STANDING[language];
  const told = said[`doubt.${doubt.status}`].replace('{moment}', () => tell(doubt.since));
  if (doubt.status !== 'held') return renderParagraph(told);
  return renderInsetText({
    text: html`<strong>${said['doubt.held-title']}</strong><br>${told}<br>${words.text('provider.held')}`,
  });
}

/** Whether the data have to be kept, and until when: that comes first. */
export function renderLead(visitor: DeskVisitor, order: ReadOrder, tell: Tell): Markup {
  const { words, language } = visitor;
  const { inForce, period, status, emergency } = order;
  const end = inForce && status !== 'continued' && period ? tell(period.appliedEndsAt) : undefined;
  return html`${renderDoubt(visitor, order, tell)}
<p class="hf-body-l"><strong>${words.text(inForce ? 'provider.in-force' : 'provider.not-in-force')}</strong></p>
${end === undefined ? undefined : renderParagraph(words.say('provider.until', { moment: end }))}
${renderParagraph(STANDING[language].status[status])}
${emergency ? renderParagraph(words.text('order.emergency')) : undefined}`;
}

/** The end in the zone in which its law counts, where that is not the one times are read in; and what is disputed about it. */
function listEnds(visitor: DeskVisitor, { period }: ReadOrder, tell: Tell) {
  if (!period) return [];
  const { words, language, zone } = visitor;
  const { startsAt, appliedEndsAt, zone: counted, disputed } = period;
  const own = spellMoment(language, Date.parse(appliedEndsAt), counted);
  const said = disputed && {
    days: disputed.days.map((day) => spellDay(language, day)).join(', '),
    earlier: tell(disputed.earlierEndsAt),
    later: tell(disputed.laterEndsAt),
  };
  return [
    row(visitor, 'order.fact.received', tell(startsAt)),
    row(
      visitor,
      'provider.fact.ends',
      joinLines(
        html`<strong>${tell(appliedEndsAt)}</strong>`,
        counted === zone ? undefined : words.say('provider.fact.counted', { moment: own }),
        said && words.say('order.ends.disputed', said),
      ),
    ),
  ];
}

/** Who issued it on which law. The directory says who filed it; all else in the form is the filer’s own word. */
export function renderFacts(visitor: DeskVisitor, order: ReadOrder, tell: Tell): Markup {
  const { words, language } = visitor;
  const { filedBy, instrument, issuedAt, version } = order;
  const { name, state, id, filesFor, findings } = filedBy;
  const filer = name === null ? id : html`${renderOwnWords(name)} (${state ?? ''}, ${id})`;
  return html`${renderHeading(visitor, 'order.facts')}
${renderSummaryList({
  rows: [
    row(visitor, 'order.title', renderSpoken(order.reference)),
    row(visitor, 'order.fact.law', STANDING[language].laws[`basis.${instrument}`]),
    row(visitor, 'order.fact.authority', joinLines(filer, ...filesFor.map((one) => renderOwnWords(one.name)))),
    ...(findings.length === 0
      ? []
      : [
          row(
            visitor,
            'order.fact.findings',
            joinLines(...[...new Set(findings.map(({ code }) => words.text(`provider.finding.${code}`)))]),
          ),
        ]),
    row(visitor, 'order.fact.issued', tell(issuedAt)),
    ...listEnds(visitor, order, tell),
    row(visitor, 'order.fact.version', `${version}`),
  ],
})}
${renderParagraph(words.text('provider.own-word'))}`;
}

/** What is to be kept, each with what was answered about it. */
export const renderTargets = (visitor: DeskVisitor, read: Read): Markup =>
  html`${renderHeading(visitor, 'order.targets')}
${renderBullets(nameTargets(visitor, read).map(({ text }) => text))}`;

/** Other orders that oblige to keep some of the same data: the end of one is never the end of another. */
export function renderOthers(visitor: DeskVisitor, { otherHolds, otherHoldsLookedAt, readAt }: ReadOrder, tell: Tell) {
  const { words } = visitor;
  const rows = otherHolds.map(({ reference, orderId, targets }) =>
    words.say('provider.other', {
      reference: html`<a class="hf-link" href="/provider/orders/${orderId}">${renderSpoken(reference)}</a>`,
      targets: targets.join(', '),
    }),
  );
  return html`${renderHeading(visitor, 'provider.others')}
${
  rows.length === 0
    ? renderParagraph(words.say('provider.others-none', { moment: tell(readAt) }))
    : html`${renderParagraph(words.say('provider.others-text', { moment: tell(readAt) }))}${renderBullets(rows)}`
}
${otherHoldsLookedAt === 'all' ? undefined : renderParagraph(words.text('provider.others-in-part'))}`;
}
