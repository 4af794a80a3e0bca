import { type Content, html, type Markup } from '../../components/markup.ts';
import { renderTaskList } from '../../components/task-list.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { DeskVisitor } from '../step.ts';
import { spellDate, spellUntil } from '../times.ts';
import { KIND_OF_WAIT, type ListedOrder } from './kinds.ts';

/** What comes next of an order, whenever that is, and what it needs somebody for. */
function renderNext(visitor: DeskVisitor, { due, attention }: ListedOrder): Content {
  const { words } = visitor;
  const next = due ? KIND_OF_WAIT[due.what] : undefined;
  const until = due ? spellUntil(visitor, Date.parse(due.until)) : '';
  const needed = attention.filter((one) => one !== next).map((one) => html`<br>${words.text(`duty.kind.${one}`)}`);
  return html`${next ? html`<br>${words.text(`duty.kind.${next}`)}: ${until}` : undefined}${needed}`;
}

/** Orders as lists have them, each with a way to its page. */
export const renderOrders = (visitor: DeskVisitor, orders: readonly ListedOrder[]): Markup =>
  renderTaskList({
    idPrefix: 'order',
    items: orders.map((order) => ({
      title: { text: renderSpoken(order.reference) },
      href: `/orders/${order.id}`,
      hint: {
        text: html`<span lang="" dir="auto">${order.providerName ?? order.provider}</span>, ${visitor.words.say(
          'find.issued',
          {
            day: spellDate(visitor, Date.parse(order.issuedAt)),
          },
        )}${renderNext(visitor, order)}`,
      },
      status: { text: visitor.words.text(`duty.status.${order.status}`) },
    })),
  });
