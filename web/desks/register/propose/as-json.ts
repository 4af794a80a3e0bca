import { parseJson } from '../../../../shared/contracts/border/json.ts';
import { renderFileUpload } from '../../../components/file-upload.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderTextarea } from '../../../components/textarea.ts';
import type { ApiFault } from '../../../steps/ask.ts';
import { faultOf } from '../../../steps/forms.ts';
import { renderIn } from '../../../steps/passages.ts';
import { type FieldFault, typedIn } from '../../../steps/typed.ts';
import { findFaults } from '../../filing/contract-faults.ts';
import { findLines, lineOf } from '../../filing/json-lines.ts';
import { memberOf } from '../../orders/parts/members.ts';
import type { DeskVisitor } from '../../step.ts';
import { refIn } from '../parts/no-entry.ts';
import type { Ref } from '../parts/refs.ts';
import type { Drafted, Editing, Editor } from './editor.ts';
import { createProposalStep, type Found } from './proposal.ts';
import { TEMPLATES } from './templates.ts';

const FIELD = 'json';
const FILE = 'file';
const ENTRY = '/entry';

const write = (entry: unknown): string => JSON.stringify(entry, null, 2);

function render({ visitor, typed }: Editing, faults: readonly FieldFault[]): Markup {
  const { words } = visitor;
  return html`${renderFileUpload({
    name: FILE,
    label: { text: words.text('register.json.file') },
    hint: { text: words.text('filing.json.file-hint') },
  })}
${renderTextarea({
  name: FIELD,
  value: typedIn(typed, FIELD),
  rows: 24,
  spellcheck: false,
  autocomplete: 'off',
  label: { text: words.text('register.json.text'), classes: 'hf-label--m' },
  hint: { text: words.text('register.json.hint') },
  errorMessage: faultOf(visitor, faults, FIELD),
})}`;
}

const isOther = (entry: unknown, { kind, id }: Ref): boolean =>
  memberOf(entry, 'kind') !== kind || memberOf(entry, 'id') !== id;

/** What was typed as JSON: no text is JSON twice over, and no other entry is changed than the one the page is of. */
function read({ visitor, ref, typed }: Editing): Drafted {
  const { words } = visitor;
  const text = typedIn(typed, FIELD);
  const refuse = (said: Markup | string): Drafted => ({ entry: undefined, faults: [{ field: FIELD, text: said }] });
  if (text.trim() === '') return refuse(words.text('register.json.none'));
  const faults = findFaults(() => parseJson(text));
  const [first] = faults;
  if (first) return refuse(html`${renderIn(visitor, 'en', first.detail)}`);
  const entry: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (ref && isOther(entry, ref)) return refuse(words.text('register.json.other'));
  return { entry, faults: [] };
}

/** Faults in a text stand at their lines, all at the one field that there is. */
function place({ visitor, typed }: Editing, found: readonly ApiFault[]) {
  const { words } = visitor;
  const lines = findLines(typedIn(typed, FIELD));
  const reason = found
    .filter(({ pointer }) => pointer === '/reason')
    .map(() => ({
      field: 'reason',
      text: words.say('order.act.needed', { label: words.text('register.propose.reason') }),
    }));
  const rest = found
    .filter(({ pointer }) => pointer.startsWith(ENTRY))
    .map(({ pointer, detail }) => ({ pointer: pointer.slice(ENTRY.length), detail }))
    .map((fault) => ({ ...fault, line: lineOf(lines, fault.pointer) }))
    .toSorted((one, other) => one.line - other.line);
  const told = rest.map(({ line, pointer, detail }) => ({
    field: FIELD,
    text: html`${words.say('filing.line', { line: `${line}` })} <code>${pointer}</code> ${renderIn(visitor, 'en', detail)}`,
  }));
  const others = found.filter(({ pointer }) => pointer !== '/reason' && !pointer.startsWith(ENTRY));
  return { faults: [...told, ...reason], others: others.map(({ detail }) => detail) };
}

const OF_JSON = { render, read, place, withFile: true } as const;

const WHOLE: Editor = {
  ...OF_JSON,
  title: ({ visitor }) => visitor.words.text('register.form.json'),
  means: ({ visitor }) => visitor.words.text('register.json.means'),
  begin: ({ standing }) => ({ [FIELD]: [write(standing?.entry)] }),
};

const createNew = (kind: keyof typeof TEMPLATES): Editor => ({
  ...OF_JSON,
  title: ({ visitor }) => visitor.words.text(`register.new.${kind}`),
  means: ({ visitor }) => visitor.words.text('register.json.new-means'),
  begin: () => ({ [FIELD]: [write(TEMPLATES[kind])] }),
});

function findWhole({ named }: DeskVisitor): Found | undefined {
  const ref = refIn(named);
  return ref && { editor: WHOLE, ref };
}

function findNew({ named }: DeskVisitor): Found | undefined {
  const kind = named['kind'];
  return kind === 'authority' || kind === 'provider' ? { editor: createNew(kind), ref: undefined } : undefined;
}

const TEXT_FILE = { file: FILE, into: FIELD } as const;

/** An entry whole, as JSON that is typed or comes as a file. */
export const asJson = createProposalStep(findWhole, TEXT_FILE);

/** The same of an entry that is new. */
export const asNew = createProposalStep(findNew, TEXT_FILE);
