import { renderInput } from '../../components/input.ts';
import { html } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, faultsIn, findTypedCodes, renderFaults, renderForm, renderHidden } from '../../steps/forms.ts';
import { linkTo } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Shown, Step, Visitor } from '../step.ts';

/** The fields somebody writes into, in their order. */
const FIELDS = ['text', 'identifierHint', 'contact'] as const;

/** What points to them in the request. */
const POINTERS = Object.fromEntries(FIELDS.map((field) => [`/${field}`, field]));

/** What a key looks like that one of our forms had. */
const KEY = /^[0-9a-f]{32}$/;

function showComplaint(visitor: Visitor, faults: readonly FieldFault[] = []): Shown {
  const { words, typed, createKey } = visitor;
  const key = typedIn(typed, 'key');
  const line = (name: 'identifierHint' | 'contact', label: string) =>
    renderInput({
      name,
      label: { text: label },
      hint: { text: words.text('complaint.optional') },
      value: typedIn(typed, name),
      errorMessage: faultOf(visitor, faults, name),
    });
  return {
    title: words.text('complaint.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('complaint.title')}</h1>
<p class="hf-body">${words.text('complaint.intro')}</p>
${renderForm(visitor, {
  to: '/complaint',
  button: words.text('send'),
  content: html`${renderHidden('key', KEY.test(key) ? key : createKey())}
${renderTextarea({
  name: 'text',
  label: { text: words.text('complaint.text') },
  hint: { text: words.text('own-words') },
  rows: 8,
  value: typedIn(typed, 'text'),
  errorMessage: faultOf(visitor, faults, 'text'),
})}
${line('identifierHint', words.text('complaint.hint'))}
${line('contact', words.text('complaint.contact'))}`,
})}`,
  };
}

function showReceived(visitor: Visitor, number: string): Shown {
  const { words } = visitor;
  return {
    title: words.text('complaint.received'),
    content: html`${renderPanel({ title: words.text('complaint.received'), text: html`${words.text('complaint.number')}<br>${renderSpoken(number)}` })}
<p class="hf-body">${words.text('complaint.keep')}</p>
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/complaint-enquiry')}">${words.text('enquiry.title')}</a></p>`,
  };
}

/** Takes a complaint. Sent again, by a refresh or a second click, it is the same one under the same number. */
async function takeComplaint(visitor: Visitor): Promise<Shown> {
  const { words, typed, ask, createKey } = visitor;
  const written = FIELDS.map((field) => [field, typedIn(typed, field)] as const);
  const faults = [...findTypedCodes(visitor, FIELDS)];
  if (typedIn(typed, 'text').trim() === '') faults.unshift({ field: 'text', text: words.text('complaint.empty') });
  if (faults.length > 0) return showComplaint(visitor, faults);
  const key = typedIn(typed, 'key');
  const body = Object.fromEntries(written.filter(([, text]) => text !== ''));
  const sent = ask('POST /v1/complaints', { body, key: KEY.test(key) ? key : createKey() });
  const received = await unlessRefused(sent, 'invalid-request');
  if (!(received instanceof ApiRefusal)) return showReceived(visitor, received.number);
  const found = faultsIn(visitor, received, POINTERS);
  if (found.length === 0) throw received;
  return showComplaint(visitor, found);
}

/** For whoever suspects a hold and has no code. */
export const complaint: Step = { show: (visitor) => showComplaint(visitor), take: takeComplaint };
