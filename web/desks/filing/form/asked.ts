import { type Content, html, isShown } from '../../../components/markup.ts';
import { faultOf } from '../../../steps/forms.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { WordKey } from '../../step.ts';
import type { Leaf } from './leaf.ts';
import type { Filler, Known } from './reader.ts';
import type { At } from './tree.ts';
import { inEnglish } from './wording.ts';

/** All that a field is shown by. */
export interface Shown {
  readonly filler: Filler;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly known: Known;
}

export type Place = Pick<At, 'name' | 'first'>;

/** A leaf that has a label: all but those that say themselves. */
export type Asking = Exclude<Leaf, { readonly kind: 'fixed' }>;

const HINTS: Readonly<Partial<Record<Asking['kind'], WordKey>>> = {
  day: 'fields.day-hint',
  telephone: 'fields.telephone-hint',
  country: 'fields.country-hint',
  tongues: 'fields.tongues-hint',
};

const hasChoice = (field: Asking): boolean => 'codes' in field && field.codes !== undefined;

/** What helps to fill it in: of the form, how such things are typed, and an example. */
function wordHint(filler: Filler, field: Asking): Content | undefined {
  const { hint, example } = field;
  const typed = hasChoice(field) ? undefined : HINTS[field.kind];
  const { words, zone } = filler;
  const sentences: readonly (Content | undefined)[] = [
    hint && inEnglish(filler, hint),
    field.kind === 'instant' ? words.say('fields.moment-hint', { zone }) : typed && words.text(typed),
    example && words.say('fields.example', { example: html`<span lang="">${example}</span>` }),
  ];
  const given = sentences.filter(isShown);
  return given.length === 0
    ? undefined
    : html`${given.map((sentence, index) => (index === 0 ? sentence : html`<br>${sentence}`))}`;
}

/** Of what helps to fill in a field. */
const hintOf = (field: Asking, name: string): string =>
  field.kind === 'instant' ? `${name}-moment-hint` : `${name}-hint`;

/** What every control is told. What helps is shown in the first row of a list, and said to those who hear the page in each. */
export function wordAsked({ filler, faults }: Shown, field: Asking, { name, first }: Place) {
  const hint = wordHint(filler, field);
  const isShownHere = hint !== undefined && first === undefined;
  return {
    name,
    hint: isShownHere ? { text: hint } : undefined,
    describedBy: hint !== undefined && first !== undefined ? hintOf(field, first) : undefined,
    errorMessage: faultOf(filler, faults, name),
  };
}
