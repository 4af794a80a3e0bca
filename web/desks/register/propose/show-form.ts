import { renderCheckboxes } from '../../../components/checkboxes.ts';
import { renderFieldset } from '../../../components/fieldset.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderHidden } from '../../../steps/forms.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { Chosen, FormField } from '../../orders/commands/field.ts';
import { renderFields } from '../../orders/commands/show-field.ts';
import type { DeskVisitor } from '../../step.ts';
import { sayCodeOf } from '../parts/codes.ts';
import { countRows, nameInRow, nameOfRemoval, ROWS, sayLabel } from './apply.ts';
import type { EntryForm, RowsOf } from './entry-form.ts';
import type { EntryField } from './field.ts';

/** Of which kind of control each is. */
const CONTROLS: Readonly<Record<EntryField['kind'], FormField['kind']>> = {
  line: 'line',
  lines: 'lines',
  each: 'lines',
  moment: 'moment',
  telephone: 'line',
  select: 'select',
  checkboxes: 'checkboxes',
  flag: 'checkboxes',
};

function choose(visitor: DeskVisitor, { at, kind, codes = [] }: EntryField): readonly Chosen[] {
  if (kind === 'flag') return [{ value: 'yes', text: visitor.words.text('fields.yes') }];
  const member = at.split('/').at(-1) ?? '';
  return codes.map((code) => ({ value: code, text: sayCodeOf(visitor, member, code) ?? code }));
}

/** A member as the field of a form, for its place in the request. */
const toFormField = (visitor: DeskVisitor, field: EntryField, pointer: string): FormField => {
  const choices = choose(visitor, field);
  return {
    pointer,
    kind: CONTROLS[field.kind],
    label: sayLabel(visitor, field),
    ...(field.hint !== undefined && { hint: visitor.words.text(field.hint) }),
    ...(choices.length > 0 && { choices }),
    ...(field.isOptional && { isOptional: true }),
  };
};

/** Every field of a form with its place; the place of a row is that of the form, from which removed rows are not taken out. */
export function listFormFields(visitor: DeskVisitor, { fields, rows }: EntryForm, typed: Typed): readonly FormField[] {
  const alone = fields.map((field) => toFormField(visitor, field, `/${field.at}`));
  return rows
    ? [...alone, ...Array.from({ length: countRows(typed) }, (_, row) => listRow(visitor, rows, row)).flat()]
    : alone;
}

const listRow = (visitor: DeskVisitor, { member, columns }: RowsOf, row: number): readonly FormField[] =>
  columns.map((field) => toFormField(visitor, field, `/${member}/${row}/${field.at}`));

interface Shown {
  readonly visitor: DeskVisitor;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** One row: its fields, and a box that takes it out. */
function renderRow({ visitor, typed, faults }: Shown, rows: RowsOf, row: number): Markup {
  const { words } = visitor;
  const own = typed[nameInRow(rows, row, rows.sameBy[0] ?? '')]?.[0] ?? '';
  const remove = nameOfRemoval(rows, row);
  const label = words.text(`register.row.${rowName(rows)}`);
  return renderFieldset({
    legend: { text: words.say('fields.row', { label, n: `${row + 1}` }), classes: 'hf-fieldset__legend--m' },
    role: 'group',
    content: html`${renderFields({ visitor, parts: listRow(visitor, rows, row), typed, faults })}
${
  own === ''
    ? undefined
    : renderCheckboxes({
        name: remove,
        values: typed[remove] ?? [],
        items: [{ value: 'yes', text: words.say('register.row.remove', { name: own }) }],
      })
}`,
  });
}

/** What a row is called. */
const rowName = ({ member }: RowsOf): 'endpoint' | 'key' | 'person' => {
  if (member === 'endpoints') return 'endpoint';
  return member === 'keys' ? 'key' : 'person';
};

/** The fields of a form, and its rows. */
export function renderForm(shown: Shown, { fields, rows }: EntryForm): Markup {
  const { visitor, typed, faults } = shown;
  const alone = fields.map((field) => toFormField(visitor, field, `/${field.at}`));
  const count = countRows(typed);
  return html`${renderFields({ visitor, parts: alone, typed, faults })}
${
  rows
    ? html`${Array.from({ length: count }, (_, row) => renderRow(shown, rows, row))}
${renderHidden(ROWS, `${count}`)}`
    : undefined
}`;
}
