import { html, type Markup } from '../../components/markup.ts';
import { joinLines, type Order, renderBullets, renderHeading, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';

/** What ends a hold that nobody acts on. */
const ENDS: readonly string[] = ['receipt', 'period', 'continuation'];

/** When the hold ends by itself; `undefined` once it has ended. */
const findEnd = ({ waitsFor }: Order): string | undefined => waitsFor.find(({ what }) => ENDS.includes(what))?.until;

/** Until when a decision is expected, and that it is late. */
function tellUntil({ words }: DeskVisitor, { validation, attention }: Order, tell: Tell): Markup {
  const { at, decideBy } = validation;
  const key: WordKey = attention.includes('validation-overdue') ? 'validation.late-since' : 'validation.decide-by';
  return joinLines(
    at === undefined ? undefined : words.say('validation.sought-on', { moment: tell(at) }),
    decideBy === undefined ? undefined : html`<strong>${words.say(key, { moment: tell(decideBy) })}</strong>`,
  );
}

/** What is asked of whoever validates, until when, and what follows from each answer and from none. */
export function renderAsked(visitor: DeskVisitor, order: Order, tell: Tell): Markup {
  const { words } = visitor;
  const { status, at } = order.validation;
  const end = findEnd(order);
  const then = (key: WordKey, says: WordKey): Markup =>
    html`<strong>${words.text(key)}</strong><br>${words.text(says)}`;
  const silence = end === undefined ? undefined : words.say('validation.then-silence', { moment: tell(end) });
  if (status === 'sought' && end !== undefined)
    return html`${renderHeading(visitor, 'validation.asked')}
<p class="hf-body">${tellUntil(visitor, order, tell)}</p>
${renderBullets([
  then('order.field.step.granted', 'validation.then-granted'),
  then('order.field.step.refused', 'validation.then-refused'),
  html`<strong>${words.text('validation.if-silence')}</strong><br>${silence}`,
])}`;
  if (status === 'prior' && end !== undefined)
    return html`${renderHeading(visitor, 'validation.asked')}
<p class="hf-body">${words.text('validation.named-means')}</p>
<p class="hf-body"><strong>${words.say('validation.disown-until', { moment: tell(end) })}</strong></p>
${renderBullets([
  then('validation.if-given', 'validation.then-given'),
  then('order.act.disown.title', 'order.act.disown.after'),
])}`;
  return html`${renderHeading(visitor, 'validation.asked')}
<p class="hf-body">${joinLines(
    words.text(`order.validation.${status}`),
    at === undefined ? undefined : tell(at),
    words.text('validation.nothing-asked'),
  )}</p>`;
}
