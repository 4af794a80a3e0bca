import { html } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { renderRecord } from '../orders/parts/entries.ts';
import { renderAuthority, renderProvider } from '../orders/parts/parties.ts';
import { joinLines, renderBullets, renderParagraph, row } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { linkTo, nameLaw, OF_OVERSIGHT, tellMoment } from './parts.ts';

type History = Answers['GET /v1/oversight/orders/{orderId}/history'];

const orderOf = ({ named }: DeskVisitor): string => named['order'] ?? '';
const baseOf = (visitor: DeskVisitor): PagePath => `/oversight/orders/${orderOf(visitor)}`;

async function showOrder(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const base = baseOf(visitor);
  const order = await ask('GET /v1/oversight/orders/{orderId}', { named: { orderId: orderOf(visitor) } });
  const { reference, instrument, authority, provider, status, issuedAt, endsAt, due, attention } = order;
  const until =
    due &&
    html`${tellMoment(visitor, due.until)} (${words.text(`duty.mover.${due.owedBy === 'contact-point' ? 'authority' : due.owedBy}`)})`;
  return {
    title: words.text('order.title'),
    back: '/oversight/orders',
    content: html`<h1 class="hf-heading-l">${words.say('order.h1', { reference: renderSpoken(reference) })}</h1>
${renderSummaryList({
  rows: [
    row(visitor, 'oversight.order.standing', words.text(`duty.status.${status}`)),
    row(visitor, 'order.fact.law', nameLaw(visitor, instrument)),
    row(visitor, 'order.fact.authority', joinLines(renderAuthority(order), authority)), // by its id it is looked for
    row(visitor, 'order.fact.provider', joinLines(renderProvider(order), provider)),
    row(visitor, 'order.fact.issued', tellMoment(visitor, issuedAt)),
    ...(endsAt === null ? [] : [row(visitor, 'order.fact.ends', tellMoment(visitor, endsAt))]),
    ...(until ? [row(visitor, 'oversight.order.due', until)] : []),
  ],
})}
${attention.length === 0 ? undefined : renderBullets(attention.map((one) => words.text(`duty.kind.${one}`)))}
${renderParagraph(words.text('oversight.order.sealed'))}
${renderBullets([
  linkTo(`${base}/history`, words.text('order.link-history')),
  linkTo(`${base}/consultations`, words.text('oversight.order.looked')),
  linkTo(`${base}/reading`, words.text('oversight.order.read')),
  linkTo(`/oversight/orders?authority=${encodeURIComponent(authority)}`, words.text('oversight.order.of-authority')),
])}`,
  };
}

/** An order of any authority as it stands, with nothing of it unsealed. */
export const order: DeskStep = { roles: OF_OVERSIGHT, show: showOrder };

/** A page of the record. */
async function read(visitor: DeskVisitor): Promise<History> {
  const { ask, query } = visitor;
  const { cursor } = query;
  const asked = { named: { orderId: orderOf(visitor) }, ...(cursor !== undefined && { query: { cursor } }) };
  return await ask('GET /v1/oversight/orders/{orderId}/history', asked);
}

async function showHistory(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const base = baseOf(visitor);
  const history = await read(visitor);
  return {
    title: words.text('order.history.title'),
    back: base,
    content: html`<h1 class="hf-heading-l">${words.text('order.history.title')}</h1>
${renderParagraph(words.text('order.history.intro'))}
${renderRecord(visitor, history, { page: `${base}/history`, file: `${base}/history.json` })}`,
  };
}

/** Its record: who did what and when, and how anybody verifies it. */
export const orderHistory: DeskStep = { roles: OF_OVERSIGHT, show: showHistory };

/** A page of the record as a file, for whoever verifies it. */
export const orderHistoryFile: DeskStep = {
  roles: OF_OVERSIGHT,
  show: async (visitor): Promise<Outcome> => {
    const bytes = new TextEncoder().encode(JSON.stringify(await read(visitor)));
    return { document: { type: 'application/json', bytes, name: 'history.json' } };
  },
};
