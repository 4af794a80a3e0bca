import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList, type SummaryRow } from '../../components/summary-list.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { renderEnd } from '../orders/parts/ends.ts';
import { renderProvider } from '../orders/parts/parties.ts';
import { STANDING } from '../orders/parts/standing.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, row, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { baseOf, type Review } from './asked.ts';
import { identifiersOf, tellTarget } from './targets.ts';

type Order = Review['order'];

/** Whether its authority issued it was doubted: held is shown before all else. */
function renderDoubt({ language }: DeskVisitor, { doubt }: Order, tell: Tell): Markup | undefined {
  if (!doubt) return undefined;
  const said = STANDING[language].doubt[`doubt.${doubt.status}`].replace('{moment}', () => tell(doubt.since));
  return doubt.status === 'held' ? renderInsetText({ text: said }) : renderParagraph(said);
}

/** Who issued it, by the directory, and what its form says otherwise. */
function listOrigin(visitor: DeskVisitor, order: Order, tell: Tell): SummaryRow[] {
  const { filedBy, instrument, issuedAt } = order;
  const { id, name, state, filesFor, findings } = filedBy;
  const own = name === null ? id : html`${renderOwnWords(name)} (${state ?? ''})`;
  return [
    row(visitor, 'order.fact.law', STANDING[visitor.language].laws[`basis.${instrument}`]),
    row(visitor, 'order.fact.authority', joinLines(own, ...filesFor.map((one) => renderOwnWords(one.name)))),
    ...(findings.length === 0
      ? []
      : [
          row(
            visitor,
            'order.fact.findings',
            joinLines(...findings.map(({ detail }) => html`<span lang="en">${detail}</span>`)),
          ),
        ]),
    row(visitor, 'order.fact.provider', renderProvider(order)),
    row(visitor, 'order.fact.issued', tell(issuedAt)),
  ];
}

/** Whether the authority still says that it needs the hold, and what goes on for a production request. */
function listNeed(visitor: DeskVisitor, { need, continuation }: Order, tell: Tell): SummaryRow[] {
  const { words } = visitor;
  const isSaid = need && (need.confirmed > 0 || need.silent > 0);
  const said = isSaid && { confirmed: `${need.confirmed}`, silent: `${need.silent}` };
  return [
    ...(said ? [row(visitor, 'review.need', words.say('review.need-text', said))] : []),
    ...(continuation
      ? [
          row(
            visitor,
            'review.continued',
            words.say('review.continued-text', { moment: tell(continuation.since), count: `${continuation.renewals}` }),
          ),
          row(visitor, 'order.fact.confirm-before', tell(continuation.confirmBefore)),
          row(visitor, 'review.leave', words.text(`review.leave.${continuation.leave}`)),
          ...(continuation.transmission
            ? [
                row(
                  visitor,
                  'review.transmission',
                  words.text(`review.transmission.${continuation.transmission.status}`),
                ),
              ]
            : []),
        ]
      : []),
  ];
}

function renderTargets(visitor: DeskVisitor, review: Review): Markup {
  const identifiers = identifiersOf(review);
  const papers = html`<a class="hf-link" href="${baseOf(visitor)}/order">${visitor.words.text('review.order-link')}</a>`;
  return html`${renderHeading(visitor, 'order.targets')}
${renderBullets(review.order.targets.map((target) => tellTarget(visitor, target, identifiers)))}
${renderParagraph(papers)}`;
}

/** The order that a review is about, as far as whoever decides may see it. */
export function renderOrder(visitor: DeskVisitor, review: Review, tell: Tell): Markup {
  const { order } = review;
  const { words, language } = visitor;
  const { status, inForce, emergency, reference, endsAt, period, version } = order;
  return html`${renderHeading(visitor, 'order.facts')}
${renderDoubt(visitor, order, tell)}
${renderParagraph(STANDING[language].status[status])}
<p class="hf-body"><strong>${words.text(inForce ? 'order.in-force' : 'order.not-in-force')}</strong></p>
${emergency ? renderParagraph(words.text('order.emergency')) : undefined}
${renderSummaryList({
  rows: [
    row(visitor, 'order.title', renderSpoken(reference)),
    ...listOrigin(visitor, order, tell),
    ...(endsAt === undefined ? [] : [row(visitor, 'order.fact.ends', html`<strong>${tell(endsAt)}</strong>`)]),
    ...listNeed(visitor, order, tell),
    row(visitor, 'order.fact.version', `${version}`),
  ],
})}
${period ? renderEnd(visitor, 'order.ends.period', period) : undefined}
${renderTargets(visitor, review)}`;
}
