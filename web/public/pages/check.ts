import { renderFileUpload } from '../../components/file-upload.ts';
import { renderInput } from '../../components/input.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { type CheckedFrom, showVerdict } from '../parts/verdict.ts';
import type { Shown, Step, Visitor, WordKey } from '../step.ts';

/** In bytes: what the API takes of a file. */
const MOST_BYTES = 4_194_304;

const ORDER = /^ord_[0-9a-hjkmnp-tv-z]{26}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const READING_FAULTS = ['no-pdf', 'says-nothing', 'says-several', 'locked', 'damaged', 'wants-too-much'] as const;

function showForms(visitor: Visitor, faults: readonly FieldFault[] = []): Shown {
  const { words, typed } = visitor;
  const line = (name: 'order' | 'digest', label: WordKey, hint: WordKey) =>
    renderInput({
      name,
      label: { text: words.text(label) },
      hint: { text: words.text(hint) },
      value: typedIn(typed, name),
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: false,
      errorMessage: faultOf(visitor, faults, name),
    });
  return {
    title: words.text('check.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('check.title')}</h1>
<p class="hf-body">${words.text('check.intro')}</p>
<h2 class="hf-heading-m">${words.text('check.code')}</h2>
<p class="hf-body">${words.text('check.code-text')}</p>
<h2 class="hf-heading-m">${words.text('check.typed')}</h2>
${renderForm(visitor, {
  to: '/check',
  button: words.text('check.ask'),
  content: html`${line('order', 'check.order', 'check.order-hint')}
${line('digest', 'check.digest', 'check.digest-hint')}`,
})}
<h2 class="hf-heading-m">${words.text('check.file')}</h2>
${renderForm(visitor, {
  to: '/check',
  button: words.text('check.file-ask'),
  withFile: true,
  content: renderFileUpload({
    name: 'document',
    label: { text: words.text('check.file-label') },
    hint: { text: words.text('check.file-hint') },
    errorMessage: faultOf(visitor, faults, 'document'),
  }),
})}`,
  };
}

/** As somebody copies it off paper: in groups, in capital letters, with a letter for a figure that looks like it. Neither has such letters. */
const tidy = (typed: string): string => typed.replaceAll(/[\s\u00AD\u200B-\u200D\uFEFF-]/g, '').toLowerCase();

const asFigures = (text: string): string => text.replaceAll('o', '0').replaceAll(/[il]/g, '1');

/** An order and a digest as they were typed; or both out of the printed address, in the place of the order. */
function readTyped({ typed }: Visitor): { readonly order: string; readonly digest: string } {
  const [order, digest] = [tidy(typedIn(typed, 'order')), tidy(typedIn(typed, 'digest'))];
  const [, inPath, inQuery] = /\/(ord_\w+)\?digest=(\w+)/.exec(order) ?? [];
  if (inPath !== undefined && inQuery !== undefined) return { order: inPath, digest: inQuery };
  return { order: order.startsWith('ord_') ? `ord_${asFigures(order.slice(4))}` : order, digest: asFigures(digest) };
}

function findFaults(words: Visitor['words'], { order, digest }: ReturnType<typeof readTyped>): readonly FieldFault[] {
  const fault = (field: 'order' | 'digest', isRight: boolean, isEmpty: boolean): readonly FieldFault[] =>
    isRight ? [] : [{ field, text: words.text(isEmpty ? `check.${field}-empty` : `check.${field}-form`) }];
  return [...fault('order', ORDER.test(order), order === ''), ...fault('digest', DIGEST.test(digest), digest === '')];
}

async function checkTyped(visitor: Visitor): Promise<Shown> {
  const { ask, words } = visitor;
  const asked = readTyped(visitor);
  const faults = findFaults(words, asked);
  if (faults.length > 0) return showForms(visitor, faults);
  const body = { orderId: asked.order, digest: asked.digest };
  return showVerdict(visitor, await ask('POST /v1/verifications', { body }), 'typed');
}

/** A compact JWS, by its letters: nothing of another kind is written so. */
const isSigned = (file: Uint8Array): boolean =>
  /^\s*eyJ[\w-]*\./.test(Buffer.from(file.subarray(0, 1_024)).toString('latin1'));

async function checkFile(visitor: Visitor, file: Uint8Array): Promise<Shown> {
  const { words, ask } = visitor;
  const refuse = (key: WordKey): Shown => showForms(visitor, [{ field: 'document', text: words.text(key) }]);
  if (file.byteLength === 0) return refuse('check.file-none');
  if (file.byteLength > MOST_BYTES) return refuse('check.file-large');
  const from: CheckedFrom = isSigned(file) ? 'signed' : 'pdf';
  const type = from === 'signed' ? 'application/jose' : 'application/pdf';
  const asked = ask('POST /v1/verifications', { file: { type, bytes: file } });
  const answer: Answers['POST /v1/verifications'] | ApiRefusal = await unlessRefused(asked, 'nothing-to-check');
  if (!(answer instanceof ApiRefusal)) return showVerdict(visitor, answer, from);
  const reason = READING_FAULTS.find((one) => answer.faults.some((fault) => fault.reason === one));
  if (reason === undefined) throw answer;
  return refuse(`check.fault.${reason}`);
}

/** Whether a document is on record and in force: by what stands on it, or by the file. The answer is a page to a post, so no address says which. */
export const check: Step = {
  show: (visitor) => showForms(visitor),
  file: 'document',
  take: async (visitor) => (visitor.file ? await checkFile(visitor, visitor.file) : await checkTyped(visitor)),
};
