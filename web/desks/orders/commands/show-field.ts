import { renderCheckboxes } from '../../../components/checkboxes.ts';
import { renderFieldset } from '../../../components/fieldset.ts';
import { renderInput } from '../../../components/input.ts';
import { type Content, html, type Markup } from '../../../components/markup.ts';
import { renderRadios } from '../../../components/radios.ts';
import { renderSelect } from '../../../components/select.ts';
import { renderTextarea } from '../../../components/textarea.ts';
import { faultOf } from '../../../steps/forms.ts';
import { type FieldFault, type Typed, typedIn } from '../../../steps/typed.ts';
import type { DeskVisitor } from '../../step.ts';
import { type FormField, type FormPart, listFields, nameOf } from './field.ts';

interface FormShown {
  readonly visitor: DeskVisitor;
  readonly parts: readonly FormPart[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const spellChoice = (field: FormField | undefined, value: string): Content =>
  field?.choices?.find((one) => one.value === value)?.text ?? value;

const joinChoices = (field: FormField | undefined, values: readonly string[]): Markup =>
  html`${values.map((value, at) => html`${at === 0 ? '' : '; '}${spellChoice(field, value)}`)}`;

/** What helps to answer: what was said of it, how it is typed, and when it is asked at all. */
function hintOf({ visitor, parts }: FormShown, { hint, kind, onlyWith }: FormField): Markup | undefined {
  const { words, zone } = visitor;
  const chooser = onlyWith && listFields(parts).find(({ pointer }) => pointer === onlyWith.pointer);
  const hints = [
    hint,
    kind === 'day' ? words.text('order.act.day-hint') : undefined,
    kind === 'moment' ? words.say('order.act.moment-hint', { zone }) : undefined,
    kind === 'list' ? words.text('order.act.list-hint') : undefined,
    onlyWith && words.say('order.act.only-with', { choice: joinChoices(chooser, onlyWith.values) }),
  ].filter((one) => one !== undefined);
  return hints.length === 0 ? undefined : html`${hints.map((one, at) => (at === 0 ? one : html` ${one}`))}`;
}

function renderField(shown: FormShown, field: FormField): Markup {
  const { visitor, typed, faults } = shown;
  const { kind, choices = [], isOptional } = field;
  const name = nameOf(field);
  const hint = hintOf(shown, field);
  const text = isOptional ? visitor.words.say('order.act.optional', { label: field.label }) : field.label;
  const asked = { name, ...(hint && { hint: { text: hint } }), errorMessage: faultOf(visitor, faults, name) };
  const value = typedIn(typed, name);
  const fieldset = { legend: { text, classes: 'hf-fieldset__legend--s' as const } };
  switch (kind) {
    case 'radios':
      return renderRadios({ ...asked, value, items: choices, fieldset });
    case 'checkboxes':
      return renderCheckboxes({ ...asked, values: typed[name] ?? [], items: choices, fieldset });
    case 'select':
      return renderSelect({
        ...asked,
        label: { text },
        value,
        items: [{ value: '', text: '–' }, ...choices.map((one) => ({ value: one.value, text: `${one.text}` }))],
      });
    case 'lines':
      return renderTextarea({ ...asked, label: { text }, value, rows: 4 });
    default:
      return renderInput({ ...asked, label: { text }, value, autocomplete: 'off' });
  }
}

const renderPart = (shown: FormShown, part: FormPart): Markup =>
  'legend' in part
    ? renderFieldset({
        legend: { text: part.legend, classes: 'hf-fieldset__legend--m' },
        role: 'group',
        content: html`${part.parts.map((one) => renderPart(shown, one))}`,
      })
    : renderField(shown, part);

/** The fields of a form, with what was typed into them and what is wrong with it beside each. */
export const renderFields = (shown: FormShown): Markup => html`${shown.parts.map((part) => renderPart(shown, part))}`;
