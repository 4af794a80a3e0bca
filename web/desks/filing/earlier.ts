import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellMoment } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown, WordKey } from '../step.ts';
import { chooseKey } from './begin.ts';
import { copyOrder } from './copying.ts';
import { keepJourney, pathOf, typeSections } from './journey.ts';
import { renderComeBack, renderLaw, renderOnce } from './parts.ts';

type OrderList = Answers['GET /v1/orders'];

const FIELD = 'order';

/** An id, as the page of an order has it in its address. */
const ID = /^ord_[0-9a-hjkmnp-tv-z]{26}$/;

/** The latest orders, to read a reference off. */
function renderLatest(visitor: DeskVisitor, { orders }: OrderList): Markup | undefined {
  const { words, language, zone } = visitor;
  if (orders.length === 0) return undefined;
  return html`<h2 class="hf-heading-m">${words.text('filing.earlier.latest')}</h2>
<ul class="hf-list">${orders.map(
    ({ reference, instrument, provider, issuedAt }) =>
      html`<li>${renderSpoken(reference)}<br>${renderLaw(instrument)}<br>${words.say('filing.earlier.issued', {
        moment: spellMoment(language, Date.parse(issuedAt), zone),
        provider: html`<code>${provider}</code>`,
      })}</li>`,
  )}</ul>`;
}

async function showEarlier(visitor: DeskVisitor, faults: readonly FieldFault[]): Promise<Shown> {
  const { words, typed, ask } = visitor;
  const latest = await ask('GET /v1/orders', { query: { limit: '10' } });
  const field = renderInput({
    name: FIELD,
    value: typedIn(typed, FIELD),
    label: { text: words.text('filing.earlier.which') },
    hint: { text: words.text('filing.earlier.which-hint') },
    errorMessage: faultOf(visitor, faults, FIELD),
    autocomplete: 'off',
    spellcheck: false,
    classes: 'hf-input--width-30',
  });
  return {
    title: words.text('filing.begin.earlier'),
    back: '/file',
    hasErrors: faults.length > 0,
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('filing.begin.earlier')}</h1>
${renderComeBack(visitor)}
<p class="hf-body">${words.text('filing.copied-not')}</p>
${renderForm(visitor, {
  to: '/file/earlier',
  button: words.text('filing.continue'),
  content: html`${renderOnce(visitor)}${field}`,
})}
${renderLatest(visitor, latest)}`,
  };
}

/** The order that was meant: by its id, or by its reference as somebody said it. */
async function findId({ ask }: DeskVisitor, text: string): Promise<string | undefined> {
  if (ID.test(text)) return text;
  const found = await unlessRefused(ask('GET /v1/orders', { query: { reference: text } }), 'invalid-request');
  return found instanceof ApiRefusal ? undefined : found.orders[0]?.id;
}

async function copy(visitor: DeskVisitor): Promise<Outcome> {
  const { words, typed, ask, createKey } = visitor;
  const refuse = async (key: WordKey): Promise<Shown> =>
    await showEarlier(visitor, [{ field: FIELD, text: words.text(key) }]);
  const text = typedIn(typed, FIELD).trim();
  if (text === '') return await refuse('filing.earlier.none');
  const orderId = await findId(visitor, text);
  if (orderId === undefined) return await refuse('filing.earlier.unknown');
  const order = await unlessRefused(ask('GET /v1/orders/{orderId}', { named: { orderId } }), 'order-not-found');
  if (order instanceof ApiRefusal) return await refuse('filing.earlier.unknown');
  const form = copyOrder(order);
  if (!form) return await refuse('filing.earlier.erased');
  const key = chooseKey(visitor);
  const { instrument } = order;
  const sections = typeSections(instrument, form, visitor);
  return {
    goTo: pathOf(key),
    done: 'copied',
    keep: keepJourney({ key, instrument, idempotencyKey: createKey(), draft: undefined, sections }),
  };
}

/** Begins with what an earlier order says. */
export const earlier: DeskStep = {
  roles: ['contact-point'],
  show: async (visitor) => await showEarlier(visitor, []),
  take: copy,
};
