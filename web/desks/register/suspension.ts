import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderBullets, renderHeading, renderParagraph, row, sayCode } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { homeOf } from './parts/home-of.ts';
import { suspensionPath } from './parts/refs.ts';
import { linkToRef, renderDone, renderPerson, renderTime, SUSPENDED_BECAUSE, type Suspension } from './parts/say.ts';
import { askForSelf, type IsOwn } from './parts/self.ts';
import { refOfSuspension, sayTurn, sayWhose } from './parts/suspended.ts';

type Touched = Answers['GET /v1/directory/suspensions/{suspensionId}'];

export interface OpenedSuspension {
  readonly touched: Touched;
  readonly isOwn: IsOwn;
}

export async function openSuspension(visitor: DeskVisitor): Promise<OpenedSuspension> {
  const { named, query, ask } = visitor;
  const { cursor } = query;
  const asked = {
    named: { suspensionId: named['suspension'] ?? '' },
    ...(cursor !== undefined && { query: { cursor } }),
  };
  const [touched, isOwn] = await Promise.all([
    ask('GET /v1/directory/suspensions/{suspensionId}', asked),
    askForSelf(visitor),
  ]);
  return { touched, isOwn };
}

const said = (visitor: DeskVisitor, { by, at }: { readonly by: string; readonly at: string }): Markup =>
  joinLines(renderPerson(by), renderTime(visitor, at));

/** How it stands: of whom, since when, by whom, and until when. */
export function renderSuspension(visitor: DeskVisitor, suspension: Suspension, isOwn: IsOwn): Markup {
  const { words } = visitor;
  const { account, left, since, reason, status, from, by, confirmed, lifting, lifted } = suspension;
  return html`<p class="hf-body-l"><strong>${words.text(`register.suspension.${status}`)}</strong></p>
<p class="hf-body">${sayTurn(visitor, suspension, isOwn)}</p>
${account === undefined ? undefined : renderInsetText({ text: html`<strong>${words.text(`register.known.${account.known}`)}</strong><br><span lang="en">${account.detail}</span>` })}
${left === undefined ? undefined : renderInsetText({ text: html`<span lang="en">${left.detail}</span>` })}
${renderSummaryList({
  rows: [
    row(visitor, 'register.change.entry', linkToRef(visitor, refOfSuspension(suspension))),
    row(visitor, 'register.suspension.whose', sayWhose(visitor, suspension)),
    row(visitor, 'register.suspension.since', renderTime(visitor, since)),
    row(visitor, 'order.field.reason', words.text(SUSPENDED_BECAUSE[reason])),
    row(visitor, 'register.suspension.by', said(visitor, { by, at: from })),
    ...(confirmed ? [row(visitor, 'register.suspension.confirmed-by', said(visitor, confirmed))] : []),
    ...(lifting ? [row(visitor, 'register.suspension.lifting-by', said(visitor, lifting))] : []),
    ...(lifted ? [row(visitor, 'register.suspension.lifted-by', said(visitor, lifted))] : []),
  ],
})}`;
}

type Order = Touched['touched'][number];

const STANDINGS = {
  held: 'register.touched.held',
  'confirmed-again': 'register.touched.confirmed-again',
  'in-force': 'register.touched.in-force',
  waiting: 'register.touched.waiting',
  ended: 'register.touched.ended',
} as const satisfies Readonly<Record<Order['standing'], string>>;

const sayOrder = (visitor: DeskVisitor, { reference, provider, standing, endsAt, endsSoon, touches }: Order): Markup =>
  joinLines(
    html`${renderSpoken(reference)} (${provider})`,
    visitor.words.text(STANDINGS[standing]),
    endsAt === null ? undefined : visitor.words.say('register.key.ends', { moment: renderTime(visitor, endsAt) }),
    endsSoon ? html`<strong>${visitor.words.text('register.touched.ends-soon')}</strong>` : undefined,
    ...touches.map(({ what, at }) => html`${sayCode(visitor, 'event', what)}, ${renderTime(visitor, at)}`),
  );

function renderTouched(
  visitor: DeskVisitor,
  { touched, consulted, searches, drafts, next, suspension }: Touched,
): Markup {
  const { words } = visitor;
  const lists = [
    ['register.touched.orders', touched.map((one) => sayOrder(visitor, one))],
    [
      'register.touched.consulted',
      consulted.map(({ route, at, of }) =>
        joinLines(html`<code>${route}</code>, ${renderTime(visitor, at)}`, html`<code>${of.join(' ')}</code>`),
      ),
    ],
    [
      'register.touched.searches',
      searches.map(({ at, answers }) =>
        words.say('register.touched.search', { moment: renderTime(visitor, at), n: `${answers}` }),
      ),
    ],
    [
      'register.touched.drafts',
      drafts.map(
        ({ draftId, what, at }) =>
          html`<code>${draftId}</code>, ${words.text(`register.draft.${what}`)}, ${renderTime(visitor, at)}`,
      ),
    ],
  ] as const;
  const filled = lists.filter(([, items]) => items.length > 0);
  const { kind } = refOfSuspension(suspension);
  if (kind === 'roster') return renderParagraph(words.text('register.touched.roster'));
  if (kind === 'provider') return renderParagraph(words.text('register.touched.provider'));
  return html`${renderHeading(visitor, 'register.touched')}
${filled.length === 0 ? renderParagraph(words.text(next === null ? 'register.touched.none' : 'find.none-page')) : undefined}
${filled.map(([key, items]) => html`<h3 class="hf-heading-s">${words.text(key)}</h3>${renderBullets(items)}`)}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="${suspensionPath(suspension.id)}?cursor=${encodeURIComponent(next)}">${words.text('order.next-page')}</a></p>`}`;
}

/** What can be said of it by whoever sits here. */
function renderOffers(visitor: DeskVisitor, { touched: { suspension }, isOwn }: OpenedSuspension): Markup | undefined {
  const { words, acting } = visitor;
  const { id, status, by, lifting } = suspension;
  if (acting.role !== 'registrar' || (status !== 'alone' && status !== 'confirmed')) return undefined;
  const link = (to: string, text: string): Markup =>
    html`<a class="hf-link" href="${suspensionPath(id)}/${to}">${text}</a>`;
  const offers = [
    ...(status === 'alone' && !isOwn(by) ? [link('confirmation', words.text('register.confirm.title'))] : []),
    ...(lifting && isOwn(lifting.by) ? [] : [link('lifting', words.text('register.lift.title'))]),
  ];
  return offers.length === 0
    ? undefined
    : html`<div class="hf-on-screen">${renderHeading(visitor, 'order.can')}${renderBullets(offers)}</div>`;
}

async function showSuspension(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const opened = await openSuspension(visitor);
  return {
    title: words.text('register.suspension.title'),
    back: homeOf(visitor),
    content: html`${renderDone(visitor)}
<h1 class="hf-heading-l">${words.text('register.suspension.title')}</h1>
${renderSuspension(visitor, opened.touched.suspension, opened.isOwn)}
${renderOffers(visitor, opened)}
${renderTouched(visitor, opened.touched)}`,
  };
}

/** One suspension: how it stands, and what its account touched. */
export const suspension: DeskStep = { roles: ['registrar', 'oversight'], show: showSuspension };
