import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, findTypedCodes } from '../../steps/forms.ts';
import { isTongue, listTongues } from '../../steps/tongues.ts';
import { type FieldFault, type Typed, typedIn } from '../../steps/typed.ts';
import type { Visitor } from '../step.ts';

/** The fields, by what points to them in a request. */
export const NEEDS_POINTERS = {
  '/needs/interpreter': 'interpreter',
  '/needs/accessibility': 'accessibility',
} as const;

/** What somebody needs to be heard: two questions, of which both may stay open. */
export function renderNeeds(visitor: Visitor, faults: readonly FieldFault[]): Markup {
  const { words, typed, language } = visitor;
  return html`${renderSelect({
    name: 'interpreter',
    label: { text: words.text('objection.interpreter') },
    items: [{ value: '', text: words.text('objection.no-interpreter') }, ...listTongues(language)],
    value: typedIn(typed, 'interpreter'),
    errorMessage: faultOf(visitor, faults, 'interpreter'),
  })}
${renderTextarea({
  name: 'accessibility',
  label: { text: words.text('objection.accessibility') },
  hint: { text: words.text('objection.accessibility-hint') },
  rows: 3,
  value: typedIn(typed, 'accessibility'),
  errorMessage: faultOf(visitor, faults, 'accessibility'),
})}`;
}

export function findUnfitNeeds(visitor: Visitor): readonly FieldFault[] {
  const { words, typed } = visitor;
  const interpreter = typedIn(typed, 'interpreter');
  const isKnown = interpreter === '' || isTongue(interpreter);
  return [
    ...(isKnown ? [] : [{ field: 'interpreter', text: words.text('objection.interpreter-unknown') }]),
    ...findTypedCodes(visitor, ['accessibility']),
  ];
}

/** What a request says of it: nothing where both were left open. */
export function needsIn(typed: Typed): { readonly needs?: Readonly<Record<string, string>> } {
  const said = Object.values(NEEDS_POINTERS).map((field) => [field, typedIn(typed, field).trim()] as const);
  const needs = Object.fromEntries(said.filter(([, text]) => text !== ''));
  return Object.keys(needs).length > 0 ? { needs } : {};
}
