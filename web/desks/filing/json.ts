import { parseJson } from '../../../shared/contracts/border/json.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { Filing } from '../../../shared/contracts/forms/filing.ts';
import type { Fault } from '../../../shared/errors.ts';
import { renderFileUpload } from '../../components/file-upload.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import { renderIn } from '../../steps/passages.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { chooseKey } from './begin.ts';
import { findFaults } from './contract-faults.ts';
import { listUntyped } from './form/type.ts';
import { keepJourney, pathOf, typeSections } from './journey.ts';
import { findLines, lineOf } from './json-lines.ts';
import { type Instrument, isInstrument } from './laws.ts';
import { type Button, GO, renderButtoned, renderComeBack, renderOnce, renderSaid } from './parts.ts';

const FIELD = 'json';
const FILE = 'file';

/** Something of the text that does not fit, and on which line. */
interface Misfit {
  readonly line: number;
  readonly pointer: string;
  readonly text: Markup | string;
}

interface Looked {
  readonly faults: readonly FieldFault[];
  readonly misfits: readonly Misfit[];
}

function showJson(visitor: DeskVisitor, { faults, misfits }: Looked): Shown {
  const { words, typed } = visitor;
  const field = renderTextarea({
    name: FIELD,
    value: typedIn(typed, FIELD),
    rows: 20,
    spellcheck: false,
    autocomplete: 'off',
    label: { text: words.text('filing.json.text') },
    hint: { text: words.text('filing.json.hint') },
    errorMessage: faultOf(visitor, faults, FIELD),
  });
  const anyway: readonly Button[] =
    misfits.length === 0
      ? []
      : [{ text: words.text('filing.json.anyway'), go: 'anyway', classes: 'hf-button--secondary' }];
  const told = misfits.map(
    ({ line, pointer, text }) =>
      html`<li>${words.say('filing.line', { line: `${line}` })} <code>${pointer}</code> ${text}</li>`,
  );
  return {
    title: words.text('filing.begin.json'),
    back: '/file',
    hasErrors: faults.length > 0,
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('filing.begin.json')}</h1>
${renderComeBack(visitor)}
${
  misfits.length === 0
    ? undefined
    : html`<h2 class="hf-heading-m">${words.text('filing.json.misfits')}</h2>
<ul class="hf-list hf-list--bullet">${told}</ul>
<p class="hf-body">${words.text('filing.json.misfits-mean')}</p>`
}
${renderButtoned(visitor, {
  to: '/file/json',
  withFile: true,
  content: html`${renderOnce(visitor)}${renderFileUpload({
    name: FILE,
    label: { text: words.text('filing.json.file') },
    hint: { text: words.text('filing.json.file-hint') },
  })}
${field}`,
  buttons: [{ text: words.text('filing.continue') }, ...anyway],
})}`,
  };
}

function readText(text: string): { readonly form: unknown } | { readonly faults: readonly Fault[] } {
  const faults = findFaults(() => parseJson(text));
  return faults.length > 0 ? { faults } : { form: JSON.parse(text.replace(/^\uFEFF/, '')) };
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** What the contract says of the form, and what has no field, by line. */
function listMisfits(visitor: DeskVisitor, { instrument, form, text }: Given): readonly Misfit[] {
  const lines = findLines(text);
  const faults = findFaults(() => parse(Filing, form)).map(({ pointer, detail }) => ({
    pointer,
    text: html`${renderSaid(visitor, detail)}`,
  }));
  const untyped = listUntyped(instrument, form, visitor)
    .filter((pointer) => faults.every((fault) => fault.pointer !== pointer))
    .map((pointer) => ({ pointer, text: visitor.words.text('filing.json.no-field') }));
  return [...faults, ...untyped]
    .map((misfit) => ({ ...misfit, line: lineOf(lines, misfit.pointer) }))
    .toSorted((one, other) => one.line - other.line);
}

interface Given {
  readonly instrument: Instrument;
  readonly form: unknown;
  readonly text: string;
}

function take(visitor: DeskVisitor): Outcome {
  const { words, typed, createKey } = visitor;
  const text = typedIn(typed, FIELD);
  const refuse = (said: Markup | string): Shown =>
    showJson(visitor, { faults: [{ field: FIELD, text: said }], misfits: [] });
  if (text.trim() === '') return refuse(words.text('filing.json.none'));
  const read = readText(text);
  if ('faults' in read) {
    const told = ({ pointer, detail }: Fault): Markup =>
      pointer === ''
        ? renderIn(visitor, 'en', detail)
        : html`<code>${pointer}</code> ${renderIn(visitor, 'en', detail)} `;
    return refuse(html`${read.faults.map(told)}`);
  }
  const { form } = read;
  const instrument = memberOf(form, 'instrument');
  if (typeof instrument !== 'string' || !isInstrument(instrument)) return refuse(words.text('filing.json.no-law'));
  const misfits = typedIn(typed, GO) === 'anyway' ? [] : listMisfits(visitor, { instrument, form, text });
  if (misfits.length > 0) return showJson(visitor, { faults: [], misfits });
  const key = chooseKey(visitor);
  const sections = typeSections(instrument, form, visitor);
  return {
    goTo: pathOf(key),
    done: 'taken',
    keep: keepJourney({ key, instrument, idempotencyKey: createKey(), draft: undefined, sections }),
  };
}

/** Begins with a form that another program wrote. */
export const json: DeskStep = {
  roles: ['contact-point'],
  textFile: { file: FILE, into: FIELD },
  show: (visitor) => showJson(visitor, { faults: [], misfits: [] }),
  take,
};
