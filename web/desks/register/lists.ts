import { html } from '../../components/markup.ts';
import { renderBullets, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor } from '../step.ts';
import { homeOf } from './parts/home-of.ts';
import { linkToRef, sayAct } from './parts/say.ts';
import { askForSelf } from './parts/self.ts';
import { renderSuspensions } from './parts/suspended.ts';

const ROWS = '50';

/** The page of a list that an address asks for. */
const pageOf = ({ query: { cursor } }: DeskVisitor) => ({
  query: { limit: ROWS, ...(cursor !== undefined && { cursor }) },
});

/** What was done to any entry, the latest first. */
export const acts: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const { words } = visitor;
    const { acts: done, next } = await visitor.ask('GET /v1/directory/acts', pageOf(visitor));
    const told = done.map((act) => {
      const ref = { kind: act.kind, id: act.entryId };
      return html`${linkToRef(visitor, ref)}<br>${sayAct(visitor, ref, act)}`;
    });
    return {
      title: words.text('register.acts'),
      back: homeOf(visitor),
      content: html`<h1 class="hf-heading-l">${words.text('register.acts')}</h1>
${told.length === 0 ? renderParagraph(words.text('register.none')) : renderBullets(told)}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/register/acts?cursor=${encodeURIComponent(next)}">${words.text('order.next-page')}</a></p>`}`,
    };
  },
};

/** More of the suspensions that are in force. */
export const suspensions: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const { words, ask } = visitor;
    const [isOwn, list] = await Promise.all([
      askForSelf(visitor),
      ask('GET /v1/directory/suspensions', pageOf(visitor)),
    ]);
    return {
      title: words.text('register.suspensions-all'),
      back: homeOf(visitor),
      content: html`<h1 class="hf-heading-l">${words.text('register.suspensions-all')}</h1>
${renderSuspensions(visitor, list, isOwn)}`,
    };
  },
};
