import { html, type Markup } from '../../components/markup.ts';
import { renderBullets, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown, WordKey } from '../step.ts';
import { renderChange } from './parts/change-view.ts';
import { homeOf } from './parts/home-of.ts';
import { changePath } from './parts/refs.ts';
import { type Change, renderDone } from './parts/say.ts';
import { askForSelf, type IsOwn } from './parts/self.ts';

/** A change, and whether whoever looks at it proposed it. */
export interface OpenedChange {
  readonly change: Change;
  readonly isOwn: boolean;
}

export async function openChange(visitor: DeskVisitor): Promise<OpenedChange> {
  const changeId = visitor.named['change'] ?? '';
  const [change, isOwn]: readonly [Change, IsOwn] = await Promise.all([
    visitor.ask('GET /v1/directory/changes/{changeId}', { named: { changeId } }),
    askForSelf(visitor),
  ]);
  return { change, isOwn: isOwn(change.proposedBy) };
}

interface Offer {
  readonly to: 'approval' | 'refusal' | 'withdrawal' | 'challenges';
  readonly text: WordKey;
}

/** What whoever sits here can do to it, as it stands. */
function listOffers({ acting }: DeskVisitor, { change, isOwn }: OpenedChange): readonly Offer[] {
  const { standing, unproved } = change;
  if (acting.role !== 'registrar' || (standing !== 'proposed' && standing !== 'cooling')) return [];
  const isProposed = standing === 'proposed';
  return [
    ...(isProposed && unproved.length > 0 ? [{ to: 'challenges', text: 'register.challenge.title' } as const] : []),
    ...(isProposed && !isOwn && unproved.length === 0
      ? [{ to: 'approval', text: 'register.approve.title' } as const]
      : []),
    isOwn ? { to: 'withdrawal', text: 'register.withdraw.title' } : { to: 'refusal', text: 'register.refuse.title' },
  ];
}

function renderOffers(visitor: DeskVisitor, opened: OpenedChange): Markup | undefined {
  const { words } = visitor;
  const { change, isOwn } = opened;
  const offers = listOffers(visitor, opened);
  if (offers.length === 0) return undefined;
  return html`<div class="hf-on-screen">${renderHeading(visitor, 'order.can')}
${isOwn && change.standing === 'proposed' ? renderParagraph(html`<strong>${words.text('register.own')}</strong>`) : undefined}
${renderBullets(offers.map(({ to, text }) => html`<a class="hf-link" href="${changePath(change.id)}/${to}">${words.text(text)}</a>`))}</div>`;
}

async function showChange(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const opened = await openChange(visitor);
  return {
    title: words.text('register.change.title'),
    back: homeOf(visitor),
    content: html`${renderDone(visitor)}
<h1 class="hf-heading-l">${words.text('register.change.title')}</h1>
${renderOffers(visitor, opened)}
${renderChange(visitor, opened.change)}`,
  };
}

/** One change: what it makes of the entry, and what can be done to it. */
export const change: DeskStep = { roles: ['registrar', 'oversight'], show: showChange };
