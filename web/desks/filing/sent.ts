import { html, type Markup } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellMoment } from '../../steps/dates.ts';
import { renderIn } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { pathOf, sentName } from './journey.ts';
import { showGone } from './parts.ts';

type OrderView = Answers['GET /v1/orders/{orderId}'];
type WaitingView = Answers['GET /v1/filings/waiting/{filingId}'];

const moment = ({ language, zone }: DeskVisitor, text: string): string => spellMoment(language, Date.parse(text), zone);

/** How far the provider is, as the order stands now. */
function renderProgress(
  visitor: DeskVisitor,
  { provider, receivedAt, acknowledgement, acknowledgedAt, period }: OrderView,
): Markup {
  const { words } = visitor;
  const { dueAt } = acknowledgement;
  const rows = [
    ['filing.sent.provider', html`<code>${provider}</code>`],
    [
      'filing.sent.received',
      receivedAt === undefined ? words.text('filing.sent.not-received') : moment(visitor, receivedAt),
    ],
    [
      'filing.sent.acknowledged',
      acknowledgedAt === undefined
        ? dueAt === undefined
          ? words.text('filing.sent.not-acknowledged')
          : words.say('filing.sent.due', { moment: moment(visitor, dueAt) })
        : moment(visitor, acknowledgedAt),
    ],
    [
      'filing.sent.ends',
      period === undefined ? words.text('filing.sent.no-end') : moment(visitor, period.appliedEndsAt),
    ],
  ] as const;
  return renderSummaryList({ rows: rows.map(([key, text]) => ({ key: { text: words.text(key) }, value: { text } })) });
}

/** Of an emergency: by when a colleague has to look at it, and what to do so that one does. */
function renderSight(visitor: DeskVisitor, { waitsFor }: OrderView): Markup | undefined {
  const { words } = visitor;
  const sight = waitsFor.find(({ what }) => what === 'emergency-sight');
  return (
    sight &&
    html`<p class="hf-body"><strong>${words.text('filing.state.issued-all-the-same')}.</strong> ${words.say('filing.waits-until', { moment: moment(visitor, sight.until) })} ${words.text('filing.waits-say.call')} <a class="hf-link" href="/waiting">${words.text('filing.waiting')}</a></p>`
  );
}

/** What the order needs of somebody at once, as a validation that is to be sought. */
const renderNeeds = ({ words }: DeskVisitor, { attention }: OrderView): Markup | undefined =>
  attention.length === 0
    ? undefined
    : html`<p class="hf-body"><strong>${words.text('order.attention')}</strong></p>
<ul class="hf-list hf-list--bullet">${attention.map((code) => html`<li>${words.text(`order.attention.${code}`)}</li>`)}</ul>`;

/** An order that was just made: its reference as it is said, and how far the provider is. */
const renderOrder = (visitor: DeskVisitor, order: OrderView): Markup =>
  html`${renderPanel({ title: renderSpoken(order.reference), headingLevel: 2, text: visitor.words.text('filing.sent.reference') })}
${renderProgress(visitor, order)}
${renderSight(visitor, order)}
${renderNeeds(visitor, order)}
<p class="hf-body"><a class="hf-link" href="/orders/${order.id}">${visitor.words.text('filing.sent.order')}<span class="hf-visually-hidden"> ${order.reference}</span></a></p>`;

/** What is said to whoever answers at the provider, in the order in which it is asked for. */
const renderScript = ({ words }: DeskVisitor, orders: readonly OrderView[]): Markup => {
  const references = orders.map(({ reference }, index) => html`${index === 0 ? '' : ', '}${renderSpoken(reference)}`);
  const lines = [
    words.text('filing.phone.who'),
    words.say('filing.phone.reference', { references: html`${references}` }),
    words.text('filing.phone.back'),
    words.text('filing.phone.what'),
    words.text('filing.phone.acknowledge'),
    words.text('filing.phone.silence'),
  ];
  return html`<h2 class="hf-heading-m">${words.text('filing.phone')}</h2>
<ol class="hf-list hf-list--number">${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
};

const renderAgain = ({ words, language, zone, now }: DeskVisitor, key: string): Markup =>
  html`<p class="hf-body">${words.say('desk.as-of', { moment: spellMoment(language, now, zone) })} <a class="hf-link" href="${pathOf(key, 'sent')}">${words.text('filing.refresh')}</a></p>`;

function renderNotes(visitor: DeskVisitor, sent: Typed): Markup {
  const { words } = visitor;
  const warnings = (sent['warnings'] ?? []).map((text) => html`<li>${renderIn(visitor, 'en', text)}</li>`);
  const isUnverified = (sent['unverified'] ?? []).length > 0;
  return html`${
    warnings.length === 0
      ? undefined
      : html`<h2 class="hf-heading-m">${words.text('filing.sent.warnings')}</h2>
<ul class="hf-list hf-list--bullet">${warnings}</ul>`
  }
${isUnverified ? html`<p class="hf-body">${words.text('filing.law.unverified-means')}</p>` : undefined}
${typedIn(sent, 'draft') === 'left' ? html`<p class="hf-body">${words.text('filing.sent.draft-left')} <a class="hf-link" href="/drafts">${words.text('desk.unsent')}</a></p>` : undefined}`;
}

async function showIssued(visitor: DeskVisitor, key: string, sent: Typed, ids: readonly string[]): Promise<Shown> {
  const { words, ask } = visitor;
  const orders = await Promise.all(ids.map((orderId) => ask('GET /v1/orders/{orderId}', { named: { orderId } })));
  return {
    title: words.text('filing.sent'),
    content: html`<h1 class="hf-heading-l">${words.text('filing.sent')}</h1>
${orders.map((order) => renderOrder(visitor, order))}
${renderAgain(visitor, key)}
${renderScript(visitor, orders)}
${renderNotes(visitor, sent)}
<p class="hf-body">${words.text('filing.sent.print')}</p>
<p class="hf-body"><a class="hf-link" href="/">${words.text('desk.duty')}</a></p>`,
  };
}

/** Nothing is issued: until when it waits, and what to say to a colleague. Of what is over: what became of it. */
function showWaiting(
  visitor: DeskVisitor,
  key: string,
  sent: Typed,
  { id, state, until, because, word }: WaitingView,
): Shown {
  const { words } = visitor;
  const isOpen = state === 'awaiting-second-word';
  const said =
    word?.reason === undefined ? undefined : html`<div class="hf-inset-text" lang="" dir="auto">${word.reason}</div>`;
  return {
    title: words.text('filing.waits'),
    content: html`<h1 class="hf-heading-l">${words.text(`filing.state.${state}`)}</h1>
${
  isOpen
    ? html`<p class="hf-body">${words.say('filing.waits-until', { moment: moment(visitor, until) })}</p>
${because.map((cause) => html`<p class="hf-body">${words.text(`filing.because.${cause}`)}</p>`)}
<h2 class="hf-heading-m">${words.text('filing.waits-say')}</h2>
<ol class="hf-list hf-list--number"><li>${words.text('filing.waits-say.call')}</li><li>${words.say('filing.waits-say.where', { address: html`<a class="hf-link" href="/waiting/${id}">${words.text('filing.waiting')}</a>` })}</li><li>${words.text('filing.waits-say.then')}</li></ol>`
    : undefined
}
${said}
${renderAgain(visitor, key)}
${renderNotes(visitor, sent)}
<p class="hf-body"><a class="hf-link" href="/">${words.text('desk.duty')}</a></p>`,
  };
}

async function open(visitor: DeskVisitor): Promise<Outcome> {
  const key = visitor.named['filing'] ?? '';
  const sent = visitor.kept[sentName(key)];
  if (!sent) return showGone(visitor, 'filing.gone', 'filing.gone-means');
  const filingId = typedIn(sent, 'waits');
  if (filingId === '') return await showIssued(visitor, key, sent, sent['orders'] ?? []);
  const waiting = await visitor.ask('GET /v1/filings/waiting/{filingId}', { named: { filingId } });
  return waiting.orders.length > 0
    ? await showIssued(visitor, key, sent, waiting.orders)
    : showWaiting(visitor, key, sent, waiting);
}

/** What became of a filing that was sent. */
export const sent: DeskStep = { roles: ['contact-point'], show: open };
