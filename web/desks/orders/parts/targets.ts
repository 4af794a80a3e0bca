import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor } from '../../step.ts';
import { ORDER_TYPES } from '../../words/en/order-types.ts';
import { PROVIDER_STATEMENTS } from '../../words/en/provider-statements.ts';
import { joinLines, type Order, renderBullets, renderHeading, renderParagraph } from './tell.ts';

const isType = (key: string): key is keyof typeof ORDER_TYPES => Object.hasOwn(ORDER_TYPES, key);

/** What kind of identifier it is. */
export function sayType({ words }: Pick<DeskVisitor, 'words'>, type: string): string {
  const key = `order.type.${type}`;
  return isType(key) ? words.text(key) : type.replaceAll('_', ' ');
}

const isReason = (key: string): key is keyof typeof PROVIDER_STATEMENTS => Object.hasOwn(PROVIDER_STATEMENTS, key);

/** Why a provider does not execute, in the words in which its people choose it; a code that has none here, as it is. */
export const sayReasons = ({ words }: Pick<DeskVisitor, 'words'>, reasons: readonly string[]): Markup =>
  html`${reasons.map((code, at) => {
    const key = `provider.reason.${code}`;
    return html`${at === 0 ? undefined : '; '}${isReason(key) ? words.text(key) : html`<span lang="en">${code}</span>`}`;
  })}`;

/** Where each target stands: execution is per target, and a provider may preserve one and decline another. */
export function renderTargets(visitor: DeskVisitor, { id: orderId, targets }: Order): Markup {
  const { words } = visitor;
  const rows = targets.map(({ id, type, status, categories, reasons = [] }) =>
    joinLines(
      words.say('order.target', {
        id,
        type: sayType(visitor, type),
        status: words.text(`order.target.${status}`),
      }),
      categories.length === 0
        ? undefined
        : words.say('order.target-data', {
            categories: categories.map((category) => words.text(`order.category.${category}`)).join(', '),
          }),
      reasons.length === 0 ? undefined : words.say('order.target-reasons', { reasons: sayReasons(visitor, reasons) }),
    ),
  );
  return html`${renderHeading(visitor, 'order.targets')}${renderBullets(rows)}
${renderParagraph(html`${words.text('order.targets-text')} <a class="hf-link" href="/orders/${orderId}/documents">${words.text('order.link-documents')}</a>`)}`;
}
