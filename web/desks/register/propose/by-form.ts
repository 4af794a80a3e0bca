import { html } from '../../../components/markup.ts';
import type { ApiFault } from '../../../steps/ask.ts';
import type { FieldFault } from '../../../steps/typed.ts';
import { placeFaults } from '../../orders/commands/compose.ts';
import type { FormField } from '../../orders/commands/field.ts';
import { memberOf } from '../../orders/parts/members.ts';
import type { DeskVisitor } from '../../step.ts';
import { refIn } from '../parts/no-entry.ts';
import { entryPath } from '../parts/refs.ts';
import { applyForm, listOf, ROWS_AT_MOST, typeEntry } from './apply.ts';
import type { Editing, Editor } from './editor.ts';
import type { EntryForm } from './entry-form.ts';
import { FORMS } from './forms.ts';
import { createProposalStep, type Found } from './proposal.ts';
import { listFormFields, renderForm } from './show-form.ts';

const reasonField = ({ words }: DeskVisitor): FormField => ({
  pointer: '/reason',
  kind: 'lines',
  label: words.text('register.propose.reason'),
});

const ENTRY = '/entry';

/** A place of the request as a place of the form: below the entry, and in a list by its row. */
function toPlace({ rows }: EntryForm, rowOf: readonly number[], pointer: string): string {
  const within = pointer.startsWith(`${ENTRY}/`) ? pointer.slice(ENTRY.length) : pointer;
  if (!rows) return within;
  const [, member, index, ...rest] = within.split('/');
  const row = member === rows.member && index !== undefined ? rowOf[Number(index)] : undefined;
  return row === undefined ? within : ['', member, row, ...rest].join('/');
}

const apply = (form: EntryForm, { visitor, standing, typed }: Editing) =>
  applyForm(visitor, form, { ...standing?.entry }, typed);

function place(form: EntryForm, editing: Editing, found: readonly ApiFault[]) {
  const { visitor, typed } = editing;
  const { rowOf } = apply(form, editing);
  const placed = found.map((fault) => ({ ...fault, pointer: toPlace(form, rowOf, fault.pointer) }));
  const fields = [...listFormFields(visitor, form, typed), reasonField(visitor)];
  const elsewhere = placed.filter(({ pointer }) => pointer === ENTRY || pointer === '');
  const { faults, others } = placeFaults(
    visitor,
    fields,
    typed,
    placed.filter((fault) => !elsewhere.includes(fault)),
  );
  return { faults, others: [...others, ...elsewhere.map(({ detail }) => detail)] };
}

/** A list that is longer than any form is changed as JSON. */
function showTooLong({ rows, name }: EntryForm, { visitor, ref, standing }: Editing) {
  const isLong = rows !== undefined && listOf(memberOf(standing?.entry, rows.member)).length >= ROWS_AT_MOST;
  if (!isLong || !ref) return undefined;
  const { words } = visitor;
  const title = words.text(`register.form.${name}`);
  return {
    title,
    back: entryPath(ref),
    content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${words.say('register.row.too-many', { n: `${ROWS_AT_MOST}` })}</p>
<p class="hf-body"><a class="hf-link" href="${entryPath(ref)}/json">${words.text('register.form.json')}</a></p>`,
  };
}

const createEditor = (form: EntryForm): Editor => ({
  title: ({ visitor }) => visitor.words.text(`register.form.${form.name}`),
  means: ({ visitor }) => visitor.words.text(form.means),
  begin: ({ standing }) => typeEntry(form, standing?.entry),
  render: ({ visitor, typed }, faults: readonly FieldFault[]) => renderForm({ visitor, typed, faults }, form),
  read: (editing) => apply(form, editing),
  place: (editing, found) => place(form, editing, found),
  hasRows: form.rows !== undefined,
  instead: (editing) => showTooLong(form, editing),
});

function findForm({ named }: DeskVisitor): Found | undefined {
  const ref = refIn(named);
  const form = ref && FORMS.find(({ name, isFor }) => name === named['form'] && isFor(ref));
  return form && { editor: createEditor(form), ref };
}

/** The forms for what is changed often. */
export const byForm = createProposalStep(findForm);
