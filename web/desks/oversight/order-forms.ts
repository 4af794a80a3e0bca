import { renderButton } from '../../components/button.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { faultOf, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { listAttentions, listStatuses } from '../orders/parts/looked-for.ts';
import type { DeskVisitor, WordKey } from '../step.ts';

/** The fields of both forms, by their ids: the authority is asked for in each. */
export const FIELDS = {
  authority: 'authority',
  provider: 'provider',
  list: 'list',
  ofAuthority: 'of-authority',
  reference: 'reference',
} as const;

interface Id {
  readonly id: string;
  readonly name: string;
  readonly label: WordKey;
  readonly hint: WordKey;
  readonly value: string;
}

const renderId = (visitor: DeskVisitor, { id, name, label, hint, value }: Id, faults: readonly FieldFault[]): Markup =>
  renderInput({
    id,
    name,
    label: { text: visitor.words.text(label) },
    hint: { text: visitor.words.text(hint) },
    value,
    classes: 'hf-input--width-20',
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: faultOf(visitor, faults, id),
  });

const AUTHORITY = { label: 'oversight.orders.authority', hint: 'oversight.orders.authority-hint' } as const;

/** Orders of one authority, as they stand or by what is to be looked at: it only asks for another page, so what it says may stand in its address. */
export function renderListForm(visitor: DeskVisitor, faults: readonly FieldFault[]): Markup {
  const { words, query } = visitor;
  const say = (key: 'find.show-status' | 'find.show-attention', name: string): string =>
    words.text(key).replace(/\{\w+\}/, () => name);
  const items = [
    { value: 'all', text: words.text('find.show-all') },
    ...listStatuses().map((status) => ({
      value: `status.${status}`,
      text: say('find.show-status', words.text(`duty.status.${status}`)),
    })),
    ...listAttentions('other').map((attention) => ({
      value: `attention.${attention}`,
      text: say('find.show-attention', words.text(`duty.kind.${attention}`)),
    })),
  ];
  const { authority, provider, list } = FIELDS;
  return html`<form method="get" action="/oversight/orders" novalidate>
${renderId(visitor, { id: authority, name: authority, ...AUTHORITY, value: query[authority] ?? '' }, faults)}
${renderSelect({
  id: list,
  name: list,
  label: { text: words.text('find.show') },
  items,
  value: query[list] ?? 'all',
  errorMessage: faultOf(visitor, faults, list),
})}
${renderId(
  visitor,
  {
    id: provider,
    name: provider,
    label: 'find.provider',
    hint: 'oversight.orders.provider-hint',
    value: query[provider] ?? '',
  },
  faults,
)}
${renderButton({ text: words.text('find.show-button'), classes: 'hf-button--secondary' })}
</form>`;
}

/** One order, by its reference: it is sent, as whoever types it may have typed something else. */
export function renderReferenceForm(visitor: DeskVisitor, faults: readonly FieldFault[]): Markup {
  const { words, typed, query } = visitor;
  const { ofAuthority, reference } = FIELDS;
  const authority = typedIn(typed, 'authority') || (query['authority'] ?? '');
  const content = html`${renderId(visitor, { id: ofAuthority, name: 'authority', ...AUTHORITY, value: authority }, faults)}
${renderId(visitor, { id: reference, name: reference, label: 'find.reference', hint: 'find.reference-hint', value: typedIn(typed, reference) }, faults)}`;
  return html`<h2 class="hf-heading-m">${words.text('oversight.orders.reference')}</h2>
${renderForm(visitor, { to: '/oversight/orders', button: words.text('find.button'), content })}`;
}
