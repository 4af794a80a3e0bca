import { html, type Markup } from '../../../components/markup.ts';
import { renderWritten } from '../../../steps/passages.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { memberOf, textOf } from './members.ts';
import { type Order, renderHeading, renderSmallHeading } from './tell.ts';

/** What every law's form asks for of grounds, in its order. */
const PARTS = {
  necessity: 'order.grounds.necessity',
  proportionality: 'order.grounds.proportionality',
  emergencyCase: 'order.grounds.emergencyCase',
} as const satisfies Record<string, WordKey>;

/** Why it was issued: for the issuing side alone, as it was written. */
export function renderGrounds(visitor: DeskVisitor, { content }: Pick<Order, 'content'>): Markup | undefined {
  const said = Object.entries(PARTS)
    .map(([name, key]) => ({ key, text: textOf(memberOf(content?.['grounds'], name)) }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return undefined;
  return html`${renderHeading(visitor, 'order.grounds')}
<p class="hf-hint">${visitor.words.text('order.grounds-text')}</p>
${said.map(({ key, text }) => html`${renderSmallHeading(visitor.words.text(key))}${renderWritten(text)}`)}`;
}
