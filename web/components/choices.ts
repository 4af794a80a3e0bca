import { type Attributes, type Classes, joinClasses, joinIds, renderAttributes } from './attributes.ts';
import { type Fieldset, renderFieldset } from './fieldset.ts';
import { type Asked, describeField, renderFormGroup } from './form-group.ts';
import { type Hint, renderHint } from './hint.ts';
import { renderLabel } from './label.ts';
import { type Content, html, type Markup } from './markup.ts';

/** One thing that can be chosen. */
export interface Choice {
  readonly text: Content;
  readonly value: string | number;
  /** Left out: whether the answers given have it. */
  readonly checked?: boolean;
  readonly id?: string;
  readonly hint?: Hint;
  readonly disabled?: boolean;
  readonly label?: { readonly classes?: Classes; readonly attributes?: Attributes };
  readonly attributes?: Attributes;
}

/** Stands between two choices: `or`. */
export interface Divider {
  readonly divider: string;
}

/** A question that is answered by choosing. */
export interface ChoicesOptions<Item extends Choice = Choice> extends Asked {
  readonly name: string;
  /** What its ids begin with; left out: its name. */
  readonly idPrefix?: string;
  /** One left out keeps its place in the ids of those that follow. */
  readonly items: readonly (Item | Divider | undefined)[];
  /** Ids of what else describes it. */
  readonly describedBy?: string | undefined;
  readonly fieldset?: Fieldset;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** How one kind of choice differs from another. */
export interface Kind<Item extends Choice> {
  readonly block: 'hf-radios' | 'hf-checkboxes';
  readonly type: 'radio' | 'checkbox';
  readonly nameOf: (item: Item) => string;
  readonly isChosen: (item: Item) => boolean;
  /** Whether each says what describes the question, where no fieldset does. */
  readonly eachDescribed: boolean;
}

const withOwn = (own: Classes, added: Classes | undefined): Classes => (added === undefined ? own : `${own} ${added}`);

interface Placed<Item extends Choice> {
  readonly item: Item;
  readonly id: string;
  readonly describedBy: string | undefined;
}

function renderChoice<Item extends Choice>({ item, id, describedBy }: Placed<Item>, kind: Kind<Item>): Markup {
  const { block, type, nameOf, isChosen } = kind;
  const { text, value, checked = isChosen(item), label, hint, disabled, attributes } = item;
  const own = { id, name: nameOf(item), type, value, checked, disabled };
  const described = { 'aria-describedby': joinIds(describedBy, hint && `${id}-item-hint`) };
  return html`<div class="${block}__item">
<input class="${block}__input"${renderAttributes({ ...own, ...described, ...attributes })}>
${renderLabel({ ...label, text, for: id, classes: withOwn(`${block}__label`, label?.classes) })}
${hint && renderHint({ ...hint, id: `${id}-item-hint`, classes: withOwn(`${block}__hint`, hint.classes) })}
</div>`;
}

/** The choices of a question, in a fieldset where there is one. */
export function renderChoices<Item extends Choice>(options: ChoicesOptions<Item>, kind: Kind<Item>): Markup {
  const { name, idPrefix = name, items, fieldset, classes, attributes } = options;
  const { words, describedBy } = describeField(idPrefix, options, fieldset?.describedBy ?? options.describedBy);
  const inherited = kind.eachDescribed && fieldset === undefined ? describedBy : undefined;
  const list = items.map((item, index) => {
    if (item === undefined) return item;
    if ('divider' in item) return html`<div class="${kind.block}__divider">${item.divider}</div>`;
    const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`); // a list of errors leads to the first by the question's own
    return renderChoice({ item, id, describedBy: inherited }, kind);
  });
  const content = html`${words}
<div class="${joinClasses(kind.block, classes)}"${renderAttributes(attributes)}>${list}</div>`;
  return renderFormGroup(options, fieldset ? renderFieldset({ ...fieldset, describedBy, content }) : content);
}
