import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor } from '../../step.ts';
import { listWaits } from './due.ts';
import { type Order, renderBullets, renderHeading, renderSmallHeading, sayCode, type Tell } from './tell.ts';

interface Past {
  readonly at: string | undefined;
  readonly type: string;
}

/** What happened, by what the order says of it now; each step of it stands in the history. */
function listPast(order: Order): readonly Past[] {
  const { rights, validation, clarification, continuation, endAcknowledgement, releaseConfirmation } = order;
  const { notice, deferral, challenges, reviews, letters = [] } = rights;
  return [
    { at: order.issuedAt, type: 'order.issued' },
    { at: order.receivedAt, type: 'order.received' },
    { at: order.acknowledgedAt, type: 'order.acknowledged' },
    { at: validation.at, type: `validation.${validation.status}` },
    { at: order.sight?.at, type: 'emergency.seen' },
    { at: clarification?.askedAt, type: 'clarification.requested' },
    { at: clarification?.answeredAt, type: 'clarification.answered' },
    { at: continuation?.since, type: 'order.continued' },
    { at: continuation?.transmission?.at, type: 'transmission.shown' },
    { at: endAcknowledgement?.at, type: 'end.acknowledged' },
    { at: order.need?.question?.askedAt, type: 'need.asked' },
    { at: deferral?.askedAt, type: 'deferral.requested' },
    { at: notice.at, type: `notice.${notice.status}` },
    { at: notice.relay?.at, type: 'notice.relayed' },
    ...letters.map((at) => ({ at, type: 'notice.letter-made' })),
    ...challenges.flatMap(({ filedAt, appeal }) => [
      { at: filedAt, type: 'challenge.filed' },
      { at: appeal?.filedAt, type: 'appeal.filed' },
    ]),
    ...reviews.flatMap(({ openedAt, closedAt, status }) => [
      { at: openedAt, type: 'review.opened' },
      { at: closedAt, type: status === 'decided' ? 'review.decided' : 'review.defaulted' },
    ]),
    { at: order.endedAt, type: order.status === 'erased' ? 'order.erased' : `order.${order.status}` },
    { at: releaseConfirmation?.at, type: 'release.confirmed' },
  ];
}

/** What happened and what comes, day by day. */
export function renderTimes(visitor: DeskVisitor, order: Order, tell: Tell): Markup {
  const { words } = visitor;
  const past = listPast(order)
    .flatMap(({ at, type }) => (at === undefined ? [] : [{ at, type }]))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const line = (at: string, what: string | Markup): Markup =>
    html`<time datetime="${at}">${tell(at)}</time><br>${what}`;
  const ahead = listWaits(order).map(({ until, what }) => line(until, words.text(`order.wait.${what}`)));
  return html`${renderHeading(visitor, 'order.times')}
${renderBullets(past.map(({ at, type }) => line(at, sayCode(visitor, 'event', type))))}
${ahead.length === 0 ? undefined : html`${renderSmallHeading(words.text('order.times-ahead'))}${renderBullets(ahead)}`}`;
}
