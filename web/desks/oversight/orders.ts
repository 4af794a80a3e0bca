import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellDay } from '../../steps/dates.ts';
import { renderFaults, renderHidden } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { isAttention, isStatus, type ListedOrder } from '../orders/parts/looked-for.ts';
import { renderProvider } from '../orders/parts/parties.ts';
import { joinLines, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { FIELDS, renderListForm, renderReferenceForm } from './order-forms.ts';
import { linkOrder, nameLaw, OF_OVERSIGHT, tellMoment } from './parts.ts';

type OrderList = Answers['GET /v1/oversight/orders'];

const HERE = '/oversight/orders';

const renderListed = (visitor: DeskVisitor, order: ListedOrder): Markup =>
  joinLines(
    html`${linkOrder(order.id, order.reference)}: ${visitor.words.text(`duty.status.${order.status}`)}`,
    html`${nameLaw(visitor, order.instrument)}, ${visitor.words.say('oversight.orders.row', {
      provider: renderProvider(order),
      day: tellMoment(visitor, order.issuedAt),
    })}`,
    ...order.attention.map((one) => visitor.words.text(`duty.kind.${one}`)),
  );

interface Answered {
  readonly faults?: readonly FieldFault[];
  readonly found?: Markup | undefined;
}

function showOrders(visitor: DeskVisitor, { faults = [], found }: Answered = {}): Shown {
  const { words } = visitor;
  return {
    title: words.text('oversight.orders.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('oversight.orders.title')}</h1>
${renderParagraph(words.text('oversight.orders.means'))}
${found}
${renderListForm(visitor, faults)}
${renderReferenceForm(visitor, faults)}`,
  };
}

/** What the address asks for: one thing at a time, as the API takes it. */
function readFilter({ query }: DeskVisitor): Readonly<Record<string, string>> | 'two' {
  const provider = query[FIELDS.provider]?.trim() ?? '';
  const [by = '', value = ''] = (query[FIELDS.list] ?? '').split('.');
  const filter =
    (by === 'status' && isStatus(value)) || (by === 'attention' && isAttention(value)) ? { [by]: value } : {};
  if (provider === '') return filter;
  return Object.keys(filter).length > 0 ? 'two' : { provider };
}

async function showListed(visitor: DeskVisitor, authority: string): Promise<Shown> {
  const { words, ask, query } = visitor;
  const filter = readFilter(visitor);
  if (filter === 'two')
    return showOrders(visitor, {
      faults: [{ field: FIELDS.provider, text: words.text('oversight.orders.one-filter') }],
    });
  const answer = await unlessRefused(
    ask('GET /v1/oversight/orders', { query: { ...pageQuery(visitor), authority, ...filter } }),
    'invalid-request',
  );
  if (answer instanceof ApiRefusal)
    return showOrders(visitor, {
      faults: [{ field: FIELDS.authority, text: words.text('oversight.orders.unknown') }],
    });
  const { list, provider } = query;
  const again = new URLSearchParams({ authority, ...(list && { list }), ...(provider && { provider }) });
  const rows = answer.orders.map((order) => renderListed(visitor, order));
  const page = renderListPage(
    visitor,
    { rows, next: answer.next },
    { path: `${HERE}?${again}`, none: words.text('find.none') },
  );
  return showOrders(visitor, {
    found: html`<h2 class="hf-heading-m">${words.text('oversight.orders.listed')}: ${authority}</h2>
${page}`,
  });
}

/** Orders that may have been meant, each as a form: it is found as if it had been heard rightly. */
const renderMeant = (visitor: DeskVisitor, authority: string, meant: NonNullable<OrderList['didYouMean']>): Markup =>
  html`<div class="hf-inset-text">
<h2 class="hf-heading-m">${visitor.words.text('find.did-you-mean')}</h2>
<p class="hf-body">${visitor.words.text('find.did-you-mean-ask')}</p>
${meant.map(
  ({ reference, provider, issuedOn }) => html`<form method="post" action="${HERE}" novalidate>
${renderHidden('authority', authority)}
${renderHidden(FIELDS.reference, reference)}
${renderButton({
  text: html`${renderSpoken(reference)} ${visitor.words.say('find.meant', { provider, day: spellDay(visitor.language, issuedOn) })}`,
  classes: 'hf-button--secondary',
})}
</form>`,
)}
</div>`;

async function find(visitor: DeskVisitor): Promise<Outcome> {
  const { words, ask, typed } = visitor;
  const authority = typedIn(typed, 'authority').trim();
  const reference = typedIn(typed, FIELDS.reference).trim();
  const missing = [
    ...(authority === '' ? [{ field: FIELDS.ofAuthority, text: words.text('oversight.orders.no-authority') }] : []),
    ...(reference === '' ? [{ field: FIELDS.reference, text: words.text('oversight.orders.no-reference') }] : []),
  ];
  if (missing.length > 0) return showOrders(visitor, { faults: missing });
  const answer = await unlessRefused(
    ask('GET /v1/oversight/orders', { query: { authority, reference } }),
    'invalid-request',
  );
  if (answer instanceof ApiRefusal) {
    const isOfAuthority = answer.faults.some(({ pointer }) => pointer === '/authority');
    return showOrders(visitor, {
      faults: [
        isOfAuthority
          ? { field: FIELDS.ofAuthority, text: words.text('oversight.orders.no-authority') }
          : { field: FIELDS.reference, text: words.text('oversight.orders.no-reference') },
      ],
    });
  }
  const [order] = answer.orders;
  if (order) return { goTo: `${HERE}/${order.id}` };
  const { didYouMean = [] } = answer;
  if (didYouMean.length > 0) return showOrders(visitor, { found: renderMeant(visitor, authority, didYouMean) });
  return showOrders(visitor, {
    faults: [{ field: FIELDS.reference, text: words.text('oversight.orders.not-found') }],
  });
}

/** Orders of any authority: listed, or found by reference. */
export const orders: DeskStep = {
  roles: OF_OVERSIGHT,
  show: async (visitor): Promise<Outcome> => {
    const { words, query } = visitor;
    const authority = query[FIELDS.authority]?.trim();
    if (authority === undefined) return showOrders(visitor);
    if (authority !== '') return await showListed(visitor, authority);
    return showOrders(visitor, {
      faults: [{ field: FIELDS.authority, text: words.text('oversight.orders.no-authority') }],
    });
  },
  take: find,
};
