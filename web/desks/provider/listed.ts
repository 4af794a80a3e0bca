import { html, type Markup } from '../../components/markup.ts';
import { renderTaskList } from '../../components/task-list.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { renderAuthority } from '../orders/parts/parties.ts';
import { STANDING } from '../orders/parts/standing.ts';
import { createTeller, joinLines, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { isToAcknowledge, renderAcknowledge, sayOwed } from './moves.ts';

type Listed = Answers['GET /v1/provider/orders']['orders'][number];

/** Whether nobody has opened it yet, so that opening it is receipt. */
const isUnread = ({ receivedAt, status }: Listed): boolean => receivedAt === null && status === 'issued';

const isHeld = ({ doubt }: Listed): boolean => doubt?.status === 'held';

/** When the first thing that is owed is due; what has no time comes last. */
const dueOf = ({ owed }: Listed): number =>
  Math.min(...owed.map(({ dueAt }) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))));

const byDue = (one: Listed, other: Listed): number => (dueOf(one) < dueOf(other) ? -1 : 1);

/** What is known of an order without opening it. */
function sayOrder(visitor: DeskVisitor, order: Listed): Markup {
  const { words, language } = visitor;
  const tell = createTeller(visitor);
  const { instrument, issuedAt, endsAt, owed } = order;
  return joinLines(
    STANDING[language].laws[`basis.${instrument}`],
    words.say('provider.issued', { authority: renderAuthority(order), moment: tell(issuedAt) }),
    endsAt === null || isUnread(order) ? undefined : words.say('provider.ends', { moment: tell(endsAt) }),
    isHeld(order) ? words.text('provider.list-held') : undefined,
    isUnread(order) && !isHeld(order) ? words.text('provider.list-unread') : undefined,
    ...owed.map((one) => sayOwed(visitor, one, tell)),
  );
}

/** Orders, each with a way to its page. */
export const renderOrders = (visitor: DeskVisitor, orders: readonly Listed[], idPrefix: string): Markup =>
  renderTaskList({
    idPrefix,
    items: orders.map((order) => ({
      title: { text: renderSpoken(order.reference) },
      href: `/provider/orders/${order.id}`,
      hint: { text: sayOrder(visitor, order) },
      status: { text: visitor.words.text(`duty.status.${order.status}`) },
    })),
  });

/** What nobody acknowledged, each with a button that does: whoever was woken presses one. */
const renderToAcknowledge = (visitor: DeskVisitor, orders: readonly Listed[]): Markup =>
  html`${orders.map(
    (order) => html`<div class="hf-inset-text">
<h3 class="hf-heading-s"><a class="hf-link" href="/provider/orders/${order.id}">${visitor.words.say('order.h1', {
      reference: renderSpoken(order.reference),
    })}</a></h3>
<p class="hf-body">${sayOrder(visitor, order)}</p>
${renderAcknowledge(visitor, {
  orderId: order.id,
  digest: '',
  text: visitor.words.say('provider.acknowledge', { reference: renderSpoken(order.reference) }),
})}
</div>`,
  )}`;

const renderGroup = (visitor: DeskVisitor, key: WordKey, content: Markup): Markup =>
  html`<h2 class="hf-heading-m">${visitor.words.text(key)}</h2>
${content}`;

/** Open orders by what is waited for: that somebody knows, then an answer, then nothing. */
export function renderGroups(visitor: DeskVisitor, orders: readonly Listed[]): Markup {
  const { words } = visitor;
  const unknown = orders.filter(({ owed }) => owed.some(isToAcknowledge)).toSorted(byDue);
  const waiting = orders.filter((order) => order.owed.length > 0 && !unknown.includes(order)).toSorted(byDue);
  const rest = orders.filter(({ owed }) => owed.length === 0);
  return html`${renderGroup(
    visitor,
    'provider.unknown',
    unknown.length === 0
      ? renderParagraph(words.text('provider.unknown-none'))
      : html`${renderParagraph(words.text('provider.unknown-text'))}${renderToAcknowledge(visitor, unknown)}`,
  )}
${waiting.length === 0 ? undefined : renderGroup(visitor, 'provider.waiting', renderOrders(visitor, waiting, 'waiting'))}
${rest.length === 0 ? undefined : renderGroup(visitor, 'provider.rest', renderOrders(visitor, rest, 'rest'))}`;
}
