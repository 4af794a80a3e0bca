import { html, type Markup } from '../../../components/markup.ts';
import { renderOwnWords } from '../../../steps/passages.ts';
import { renderSpoken } from '../../../steps/spoken.ts';
import type { DeskVisitor } from '../../step.ts';
import { joinLines, type Order, renderBullets, renderHeading, renderParagraph, sayCode, type Tell } from './tell.ts';

type Delivery = Order['deliveries'][number];
type Overlap = Order['overlaps'][number];

function sayDelivery(visitor: DeskVisitor, delivery: Delivery, tell: Tell): Markup {
  const { words } = visitor;
  const { message, type, endpoint, status, lateSince, nextAttemptAt, deliveredAt } = delivery;
  const when = (key: Parameters<typeof words.say>[0], at: string | undefined) =>
    at === undefined ? undefined : words.say(key, { moment: tell(at) });
  return joinLines(
    words.say('order.delivery', {
      message: `${message}`,
      type: sayCode(visitor, 'message', type),
      endpoint,
      status: words.text(`order.delivery.${status}`),
    }),
    when('order.delivery-late', status === 'pending' || status === 'given-up' ? lateSince : undefined),
    when('order.delivery-next', nextAttemptAt),
    when('order.delivery-at', deliveredAt),
  );
}

/** What the provider was told, and whether that reached it: a delivery is no acknowledgement. */
export function renderDeliveries(visitor: DeskVisitor, { deliveries }: Order, tell: Tell): Markup {
  const { words } = visitor;
  return html`${renderHeading(visitor, 'order.deliveries')}
${
  deliveries.length === 0
    ? renderParagraph(words.text('order.deliveries-none'))
    : renderBullets(deliveries.map((one) => sayDelivery(visitor, one, tell)))
}`;
}

const spellTelephone = ({ countryCode, areaCode, number, ext }: Overlap['contact']['telephone']): string =>
  [countryCode, areaCode, number, ext === undefined ? undefined : `ext. ${ext}`]
    .filter((part) => part !== undefined)
    .join(' ');

/** Who else holds the same data, and whom to call; nothing where nobody does. */
export function renderOthers(visitor: DeskVisitor, order: Order): Markup | undefined {
  const { words } = visitor;
  const { overlaps, moreOverlaps, heldElsewhere } = order;
  if (overlaps.length === 0 && !heldElsewhere) return undefined;
  const rows = overlaps.map(({ reference, authority, contact }) =>
    words.say('order.other', {
      authority: renderOwnWords(authority.name),
      state: authority.state,
      reference: renderSpoken(reference),
      name: renderOwnWords(contact.name),
      telephone: spellTelephone(contact.telephone),
      email: contact.email,
    }),
  );
  return html`${renderHeading(visitor, 'order.others')}
${rows.length === 0 ? undefined : renderBullets(rows)}
${moreOverlaps === 0 ? undefined : renderParagraph(words.say('order.others-more', { count: `${moreOverlaps}` }))}
${heldElsewhere ? renderParagraph(words.text('order.held-elsewhere')) : undefined}`;
}
