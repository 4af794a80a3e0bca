import type { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { renderButton } from '../../components/button.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import {
  type Attention,
  isAttention,
  isStatus,
  listAttentions,
  listStatuses,
  type Status,
} from '../orders/parts/looked-for.ts';
import { sayPlain } from '../plain.ts';
import type { DeskVisitor, Shown } from '../step.ts';
import { renderOrders } from './listed.ts';

/** One list to look through, and where in it. */
export type Listed = (
  | { readonly by: 'all' }
  | { readonly by: 'status'; readonly value: Status }
  | { readonly by: 'attention'; readonly value: Attention }
  | { readonly by: 'provider'; readonly value: string }
) & { readonly cursor?: string | undefined };

/** The list that an address asks for; `undefined` where it asks for none that there is. */
export function readListed({ list, status, attention, provider, cursor }: DeskVisitor['query']): Listed | undefined {
  const [by = '', value = ''] = (list ?? '').split('.');
  const named = { status, attention, provider, ...(value !== '' && { [by]: value }) };
  if (named.status !== undefined && isStatus(named.status)) return { by: 'status', value: named.status, cursor };
  if (named.attention !== undefined && isAttention(named.attention))
    return { by: 'attention', value: named.attention, cursor };
  if (named.provider !== undefined && named.provider !== '')
    return { by: 'provider', value: named.provider.trim(), cursor };
  return list === 'all' ? { by: 'all', cursor } : undefined;
}

const ROWS = '50';

const filterOf = (listed: Listed): Readonly<Record<string, string>> =>
  listed.by === 'all' ? {} : { [listed.by]: listed.value };

/** A page of it. */
export const askForListed = ({ ask }: Pick<DeskVisitor, 'ask'>, listed: Listed): Promise<OrderList> => {
  const { cursor } = listed;
  return ask('GET /v1/orders', {
    query: { ...filterOf(listed), limit: ROWS, ...(cursor !== undefined && { cursor }) },
  });
};

function nameListed(visitor: DeskVisitor, listed: Listed): string {
  const { words } = visitor;
  switch (listed.by) {
    case 'all':
      return words.text('find.listed');
    case 'status':
      return sayPlain(visitor, 'find.listed-status', { status: words.text(`duty.status.${listed.value}`) });
    case 'attention':
      return sayPlain(visitor, 'find.listed-attention', { what: words.text(`duty.kind.${listed.value}`) });
    case 'provider':
      return words.text('find.listed-provider');
  }
}

/** The way to a list, from its beginning or from a cursor on. */
const linkOf = (listed: Listed, cursor?: string): string =>
  `/find?${new URLSearchParams({
    ...(listed.by === 'all' ? { list: 'all' } : filterOf(listed)),
    ...(cursor !== undefined && { cursor }),
  })}`;

/** A page of a list of orders. */
export function showListed(visitor: DeskVisitor, listed: Listed, { orders, next }: OrderList): Shown {
  const { words } = visitor;
  const title = nameListed(visitor, listed);
  const isFirst = listed.cursor === undefined;
  const none = words.text(isFirst && next === null ? 'find.none' : 'find.none-page');
  return {
    title,
    back: '/find',
    content: html`<h1 class="hf-heading-l">${title}</h1>
${listed.by === 'provider' ? html`<p class="hf-body">${listed.value}</p>` : undefined}
${orders.length === 0 ? html`<p class="hf-body">${none}</p>` : renderOrders(visitor, orders)}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="${linkOf(listed, next)}">${words.text('find.next')}</a></p>`}
${isFirst ? undefined : html`<p class="hf-body"><a class="hf-link" href="${linkOf(listed)}">${words.text('find.first')}</a></p>`}`,
  };
}

/** Forms that only ask for another page: what they say may stand in its address. */
export function renderLists(visitor: DeskVisitor): Markup {
  const { words, query } = visitor;
  const statuses = listStatuses().map((status) => ({
    value: `status.${status}`,
    text: sayPlain(visitor, 'find.show-status', { status: words.text(`duty.status.${status}`) }),
  }));
  const attentions = listAttentions('issuer').map((attention) => ({
    value: `attention.${attention}`,
    text: sayPlain(visitor, 'find.show-attention', { what: words.text(`duty.kind.${attention}`) }),
  }));
  return html`<h2 class="hf-heading-m">${words.text('find.lists')}</h2>
<form method="get" action="/find" novalidate>
${renderSelect({
  id: 'list',
  name: 'list',
  label: { text: words.text('find.show') },
  items: [{ value: 'all', text: words.text('find.show-all') }, ...statuses, ...attentions],
})}
${renderButton({ text: words.text('find.show-button'), classes: 'hf-button--secondary' })}
</form>
<form method="get" action="/find" novalidate>
${renderInput({
  id: 'provider',
  name: 'provider',
  label: { text: words.text('find.provider') },
  hint: { text: words.text('find.provider-hint') },
  value: query['provider'] ?? '',
  classes: 'hf-input--width-20',
  autocomplete: 'off',
  spellcheck: false,
})}
${renderButton({ text: words.text('find.provider-button'), classes: 'hf-button--secondary' })}
</form>`;
}
