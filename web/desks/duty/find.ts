import type { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { renderButton } from '../../components/button.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellDay } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm, renderHidden } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { ON_DUTY } from './desk.ts';
import { renderOrders } from './listed.ts';
import { askForListed, readListed, renderLists, showListed } from './lists.ts';

const FIELD = 'wanted';
const CURSOR = 'cursor';
const ROWS = 50;

/** Letters and digits of a reference, and as many as one that was heard wrongly may have. */
const LENGTH = 12;
const mayBeReference = (text: string): boolean =>
  Math.abs([...text.replace(/[^\p{L}\p{N}]/gu, '')].length - LENGTH) <= 1 && [...text].length <= 40;

/** An authority's own file numbers are no business of a validator. */
const isFiledBy = ({ acting }: DeskVisitor): boolean => acting.role === 'contact-point';

function renderField(visitor: DeskVisitor, faults: readonly FieldFault[]): Markup {
  const { words, typed } = visitor;
  const [label, hint] = isFiledBy(visitor)
    ? (['find.wanted', 'find.wanted-hint'] as const)
    : (['find.reference', 'find.reference-hint'] as const);
  const field = renderInput({
    id: FIELD,
    name: FIELD,
    label: { text: words.text(label), classes: 'hf-label--m' },
    hint: { text: words.text(hint) },
    value: typedIn(typed, FIELD),
    classes: 'hf-input--width-30',
    autocomplete: 'off',
    spellcheck: false,
    attributes: { dir: 'auto' },
    errorMessage: faultOf(visitor, faults, FIELD),
  });
  return renderForm(visitor, { to: '/find', button: words.text('find.button'), content: field });
}

interface Answered {
  readonly faults?: readonly FieldFault[];
  readonly found?: Markup;
  readonly status?: number;
}

/** The page, with what a search came to. */
function showFind(visitor: DeskVisitor, { faults = [], found, status }: Answered = {}): Shown {
  const { words, isBackFromSignIn } = visitor;
  return {
    title: words.text('find.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true }),
    ...(status !== undefined && { status }),
    content: html`${renderFaults(visitor, faults)}
${isBackFromSignIn ? html`<p class="hf-inset-text">${words.text('desk.back-from-sign-in')}</p>` : undefined}
<h1 class="hf-heading-l">${words.text('find.title')}</h1>
${found}
${renderField(visitor, faults)}
${renderLists(visitor)}`,
  };
}

/** Orders that may have been meant, each as a form: it is found as if it had been heard rightly. */
const renderMeant = (visitor: DeskVisitor, meant: NonNullable<OrderList['didYouMean']>): Markup => {
  const { words, language } = visitor;
  return html`<div class="hf-inset-text">
<h2 class="hf-heading-m">${words.text('find.did-you-mean')}</h2>
<p class="hf-body">${words.text('find.did-you-mean-ask')}</p>
${meant.map(
  ({ reference, provider, issuedOn }) => html`<form method="post" action="/find" novalidate>
${renderHidden(FIELD, reference)}
${renderButton({
  text: html`${renderSpoken(reference)} ${words.say('find.meant', { provider, day: spellDay(language, issuedOn) })}`,
  classes: 'hf-button--secondary',
})}
</form>`,
)}
</div>`;
};

const renderNothing = (visitor: DeskVisitor, wasReference: boolean): Markup => {
  const { words } = visitor;
  return html`<div class="hf-inset-text">
<h2 class="hf-heading-m">${words.text('find.nothing')}</h2>
<ul class="hf-list hf-list--bullet">
<li>${words.text(wasReference ? 'find.tried-reference' : 'find.not-reference')}</li>
${isFiledBy(visitor) ? html`<li>${words.text('find.tried-file')}</li>` : undefined}
</ul>
<p class="hf-body">${words.text('find.try-reference')}</p>
${isFiledBy(visitor) ? html`<p class="hf-body">${words.text('find.try-file')}</p>` : undefined}
<p class="hf-body">${words.text('find.try-list')}</p>
</div>`;
};

/** Several orders of one file number; what does not fit is asked for by the same form, since the number stands in no address. */
const renderSeveral = (visitor: DeskVisitor, { orders, next }: OrderList): Markup => {
  const { words, typed } = visitor;
  const content = html`${renderHidden(FIELD, typedIn(typed, FIELD))}${renderHidden(CURSOR, next ?? '')}`;
  return html`<h2 class="hf-heading-m">${words.text('find.several')}</h2>
${orders.length === 0 ? html`<p class="hf-body">${words.text('find.none-page')}</p>` : renderOrders(visitor, orders)}
${next === null ? undefined : renderForm(visitor, { to: '/find', button: words.text('find.next'), content })}`;
};

const NOT_FOUND: OrderList = { orders: [], next: null };
const isRefusal = (answer: unknown): answer is ApiRefusal => answer instanceof ApiRefusal;

/** What is looked for by what was typed: as a reference where it can be one, as a file number by whoever filed; both at once. */
async function search(visitor: DeskVisitor, wanted: string): Promise<Outcome> {
  const { words, ask, typed } = visitor;
  const cursor = typedIn(typed, CURSOR);
  const isReference = cursor === '' && mayBeReference(wanted);
  const body = { fileNumber: wanted, limit: ROWS, ...(cursor !== '' && { cursor }) };
  const [named, filed] = await Promise.all([
    isReference ? unlessRefused(ask('GET /v1/orders', { query: { reference: wanted } }), 'invalid-request') : NOT_FOUND,
    isFiledBy(visitor) ? unlessRefused(ask('POST /v1/order-searches', { body }), 'invalid-request') : NOT_FOUND,
  ]);
  const byReference = isRefusal(named) ? NOT_FOUND : named;
  const byFile = isRefusal(filed) ? NOT_FOUND : filed;
  const [order, other] = [...byReference.orders, ...byFile.orders];
  if (order && (other === undefined || byReference.orders.length > 0) && byFile.next === null && cursor === '')
    return { goTo: `/orders/${order.id}` };
  if (order || byFile.next !== null) return showFind(visitor, { found: renderSeveral(visitor, byFile) });
  if (isRefusal(filed) && !isReference)
    return showFind(visitor, { faults: [{ field: FIELD, text: words.text('find.unfit') }], status: 422 });
  const { didYouMean = [] } = byReference;
  const found = didYouMean.length > 0 ? renderMeant(visitor, didYouMean) : renderNothing(visitor, isReference);
  return showFind(visitor, { found });
}

/** Finding an order: by reference as it was heard, by one's own file number, or by looking through lists. */
export const find: DeskStep = {
  show: async (visitor) => {
    const listed = readListed(visitor.query);
    if (listed === undefined) return showFind(visitor);
    const answer = await unlessRefused(askForListed(visitor, listed), 'invalid-request');
    if (isRefusal(answer)) {
      const faults = [
        { field: listed.by === 'provider' ? 'provider' : 'list', text: visitor.words.text('find.unknown-list') },
      ];
      return showFind(visitor, { faults, status: 422 });
    }
    return showListed(visitor, listed, answer);
  },
  take: async (visitor) => {
    const { words, typed } = visitor;
    const wanted = typedIn(typed, FIELD).trim();
    if (wanted !== '') return await search(visitor, wanted);
    return showFind(visitor, { faults: [{ field: FIELD, text: words.text('find.empty') }], status: 422 });
  },
  roles: ON_DUTY,
};
