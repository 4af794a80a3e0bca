import { renderButton } from '../../components/button.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellDay } from '../../steps/dates.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { FieldFault } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { renderAuthority } from '../orders/parts/parties.ts';
import { createTeller, renderBullets, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { renderGroups, renderOrders } from './listed.ts';
import { PROVIDERS } from './read.ts';

type List = Answers['GET /v1/provider/orders'];

const ROWS = '100';
/** The oldest stand first in the list, and what nobody acknowledged is the newest: so it is read on for as long as somebody waits for a page. */
const PAGES = 3;

async function gather({ ask, query }: DeskVisitor): Promise<List> {
  const { cursor } = query;
  let list = await ask('GET /v1/provider/orders', { query: { limit: ROWS, ...(cursor !== undefined && { cursor }) } });
  for (let page = 1; page < PAGES && list.next !== null; page += 1) {
    const { orders, next } = await ask('GET /v1/provider/orders', { query: { limit: ROWS, cursor: list.next } });
    list = { orders: [...list.orders, ...orders], next };
  }
  return list;
}

const FIELD = 'reference';

/** Sent by its address: a reference says nothing of anybody. */
const renderFind = (visitor: DeskVisitor, faults: readonly FieldFault[]): Markup =>
  html`<form method="get" action="/" class="hf-on-screen" novalidate>
${renderInput({
  id: FIELD,
  name: FIELD,
  label: { text: visitor.words.text('provider.find'), classes: 'hf-label--m' },
  hint: { text: visitor.words.text('provider.find-hint') },
  value: visitor.query[FIELD] ?? '',
  classes: 'hf-input--width-20',
  autocomplete: 'off',
  spellcheck: false,
  errorMessage: faultOf(visitor, faults, FIELD),
})}
${renderButton({ text: visitor.words.text('find.button'), classes: 'hf-button--secondary' })}
</form>`;

function renderMeant(visitor: DeskVisitor, { didYouMean = [] }: List): Markup {
  const { words, language } = visitor;
  if (didYouMean.length === 0) return renderParagraph(words.text('provider.find-none'));
  return html`${renderParagraph(words.text('provider.meant-ask'))}
${renderBullets(
  didYouMean.map(
    (one) =>
      html`<a class="hf-link" href="/?reference=${one.reference}">${renderSpoken(one.reference)}</a> ${words.say(
        'provider.meant',
        {
          authority: renderAuthority(one),
          day: spellDay(language, one.issuedOn),
        },
      )}`,
  ),
)}`;
}

const renderHead = (visitor: DeskVisitor, title: string): Markup =>
  html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-hint">${visitor.words.say('desk.as-of', { moment: createTeller(visitor)(new Date(visitor.now).toISOString()) })}<br>${visitor.words.text('provider.behind')}</p>`;

/** What a reference leads to: never at once to the order, as to open it is receipt. */
async function showFound(visitor: DeskVisitor, reference: string): Promise<Shown> {
  const { words, ask } = visitor;
  const title = words.text('provider.found');
  const found = await unlessRefused(ask('GET /v1/provider/orders', { query: { reference } }), 'invalid-request');
  const isRefused = found instanceof ApiRefusal;
  const faults = isRefused ? [{ field: FIELD, text: words.text('provider.find-unfit') }] : [];
  return {
    title,
    back: '/',
    ...(isRefused && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
${renderHead(visitor, title)}
${isRefused ? undefined : found.orders.length === 0 ? renderMeant(visitor, found) : renderOrders(visitor, found.orders, 'found')}
${renderFind(visitor, faults)}`,
  };
}

async function showOpen(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const { orders, next } = await gather(visitor);
  const title = words.text('desk.provider');
  return {
    title,
    content: html`${renderHead(visitor, title)}
${renderGroups(visitor, orders)}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/?cursor=${encodeURIComponent(next)}">${words.text('order.next-page')}</a></p>`}
${renderFind(visitor, [])}`,
  };
}

/** The first page of a provider's desk: its open orders, the ones nobody acknowledged first. None of them is read by this. */
export const openOrders: DeskStep = {
  roles: PROVIDERS,
  show: (visitor) => {
    const reference = visitor.query[FIELD]?.trim() ?? '';
    return reference === '' ? showOpen(visitor) : showFound(visitor, reference);
  },
};
