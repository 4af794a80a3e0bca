import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderAsWritten, renderOwnWords, renderWritten } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import {
  createTeller,
  renderBullets,
  renderHeading,
  renderParagraph,
  renderSmallHeading,
  type Tell,
} from '../orders/parts/tell.ts';
import type { DeskVisitor, Shown } from '../step.ts';
import { GROUNDS, listContestable, WANTED } from './objecting.ts';
import { ofOrder, orderIdIn } from './read.ts';
import { findReceipt, receiptPath } from './receipt.ts';
import type { Objections, StatementName } from './statement.ts';
import { isSaid } from './statements.ts';

type Challenge = Objections['challenges'][number];
type Review = Challenge['first'];
type Message = Objections['messages'][number];

const linkOf = (to: string, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** How a review came out, or by when it will. */
function sayReview({ words }: DeskVisitor, { status, outcome, decisionDueAt, closedAt }: Review, tell: Tell): Markup {
  if (outcome !== undefined && closedAt !== undefined)
    return words.say('order.review-closed', {
      outcome: words.text(`order.outcome.${outcome}`),
      moment: tell(closedAt),
    });
  if (status !== 'pending')
    return words.say('order.review-closed', {
      outcome: words.text(status === 'silent' ? 'order.review.defaulted' : 'order.review.withdrawn'),
      moment: closedAt === undefined ? '' : tell(closedAt),
    });
  return decisionDueAt === undefined
    ? html`${words.text('order.review.unassigned')}`
    : words.say('order.review-due', { moment: tell(decisionDueAt) });
}

const renderReview = (visitor: DeskVisitor, review: Review, tell: Tell): Markup =>
  html`${renderSmallHeading(visitor.words.say('provider.review', { id: review.review, moment: tell(review.filedAt) }))}
${renderParagraph(sayReview(visitor, review, tell))}
${review.decision === undefined ? undefined : renderWritten(review.decision)}`;

const isWanted = (wanted: string): wanted is keyof typeof WANTED => Object.hasOwn(WANTED, wanted);

function renderFiled({ words }: DeskVisitor, { filed, grounds, late, attachments }: Challenge): Markup {
  const wanted = filed?.requestedOutcome;
  return html`${renderBullets([
    words.say('provider.objection.grounds', { grounds: grounds.map((one) => words.text(GROUNDS[one])).join('; ') }),
    ...(wanted !== undefined && isWanted(wanted)
      ? [words.say('provider.objection.wanted', { wanted: words.text(WANTED[wanted]) })]
      : []),
    ...(late ? [words.text('order.challenge-late')] : []),
    ...attachments.map(({ name = '', id }) =>
      words.say('provider.objection.file', { name: name === '' ? id : renderOwnWords(name) }),
    ),
  ])}
${[filed?.text, filed?.lateReason, filed?.newFacts].filter((text) => text !== undefined).map(renderWritten)}`;
}

const renderChallenge = (visitor: DeskVisitor, challenge: Challenge, tell: Tell): Markup =>
  html`<h2 class="hf-heading-m">${visitor.words.say('provider.objection', { id: challenge.id })}</h2>
${renderFiled(visitor, challenge)}
${renderReview(visitor, challenge.first, tell)}
${challenge.appeal && renderReview(visitor, challenge.appeal, tell)}`;

/** What can be said in them now. */
function listWays({ words, now }: DeskVisitor, objections: Objections, base: string): readonly Markup[] {
  const { challenges, objecting } = objections;
  const reviews = challenges.flatMap(({ first, appeal }) => [first, ...(appeal ? [appeal] : [])]);
  const isPending = reviews.some(({ status }) => status === 'pending');
  const mayAppeal = challenges.some(({ appealUntil: until }) => until !== undefined && now < Date.parse(until));
  const ways: readonly (StatementName | undefined)[] = [
    !isPending && objecting.left > 0 ? 'objection' : undefined,
    mayAppeal ? 'appeal' : undefined,
    isPending ? 'message' : undefined,
    listContestable(challenges, now).length > 0 ? 'conflict' : undefined,
  ];
  return ways.flatMap((way) =>
    way === undefined ? [] : [linkOf(`${base}/${way}`, words.text(`provider.act.${way}.title`))],
  );
}

/** What was said in the reviews, oldest first. */
export const renderMessages = (visitor: DeskVisitor, messages: readonly Message[], tell: Tell): Markup =>
  html`${messages.length === 0 ? renderParagraph(visitor.words.text('order.messages.none')) : renderAsWritten(visitor)}
${messages.map(
  ({ from, review, at, text }) => html`${renderSmallHeading(
    visitor.words.say('order.messages.said', {
      who: visitor.words.text(`order.party.${from}`),
      review,
      moment: tell(at),
    }),
  )}
${renderWritten(text)}`,
)}`;

function renderDone({ words, query, kept }: DeskVisitor, orderId: string): Markup | undefined {
  const { done } = query;
  if (!isSaid(done)) return undefined;
  const isKept = findReceipt(kept, orderId) !== undefined;
  return renderNotificationBanner({
    title: words.text('done'),
    kind: 'success',
    text: html`<p class="hf-notification-banner__heading">${words.text(`provider.done.${done}`)}</p>
${isKept ? html`<p class="hf-body">${words.text('provider.receipt')} ${linkOf(receiptPath(orderId), words.text('provider.receipt-link'))}</p>` : undefined}`,
  });
}

async function showObjections(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const orderId = orderIdIn(visitor);
  const objections = await ask('GET /v1/provider/orders/{orderId}/objections', { named: { orderId } });
  const { challenges, messages, messagesBefore, objecting, reference } = objections;
  const base = `/provider/orders/${orderId}` as const;
  const tell = createTeller(visitor);
  const ways = listWays(visitor, objections, base);
  return {
    title: words.text('provider.objections'),
    back: base,
    content: html`${renderDone(visitor, orderId)}
<p class="hf-hint">${words.say('order.h1', { reference: renderSpoken(reference) })}</p>
<h1 class="hf-heading-l">${words.text('provider.objections')}</h1>
${objecting.inTimeUntil === undefined || challenges.length > 0 ? undefined : renderParagraph(words.say('provider.object-until', { moment: tell(objecting.inTimeUntil) }))}
${challenges.length === 0 ? renderParagraph(words.text('provider.objections-none')) : undefined}
<div class="hf-on-screen">${ways.length === 0 ? undefined : renderBullets(ways)}</div>
${challenges.map((one) => renderChallenge(visitor, one, tell))}
${
  challenges.length === 0
    ? undefined
    : html`${renderHeading(visitor, 'provider.said')}
${messagesBefore === null ? undefined : html`<p class="hf-body">${linkOf(`${base}/messages?cursor=${encodeURIComponent(messagesBefore)}`, words.text('order.earlier'))}</p>`}
${renderMessages(visitor, messages, tell)}`
}`,
  };
}

/** The provider's own objections, what was said of them, and how they came out. */
export const objections = ofOrder({ show: showObjections });

async function showMessages(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, query } = visitor;
  const orderId = orderIdIn(visitor);
  const { cursor } = query;
  const { messages, before } = await ask('GET /v1/provider/orders/{orderId}/messages', {
    named: { orderId },
    ...(cursor !== undefined && { query: { cursor } }),
  });
  const base = `/provider/orders/${orderId}` as const;
  return {
    title: words.text('provider.said'),
    back: `${base}/objections`,
    content: html`<h1 class="hf-heading-l">${words.text('provider.said')}</h1>
${before === null ? undefined : html`<p class="hf-body">${linkOf(`${base}/messages?cursor=${encodeURIComponent(before)}`, words.text('order.earlier'))}</p>`}
${renderMessages(visitor, messages, createTeller(visitor))}`,
  };
}

/** What was said before that. */
export const messages = ofOrder({ show: showMessages });
