import { html } from '../../../components/markup.ts';
import { renderParagraph } from '../../orders/parts/tell.ts';
import type { DeskVisitor, Shown } from '../../step.ts';
import { homeOf } from './home-of.ts';
import { isKind, type Ref } from './refs.ts';

/** The entry that an address names; `undefined` where no entry has such a kind. */
export function refIn({ kind, entry = '' }: DeskVisitor['named']): Ref | undefined {
  return isKind(kind) ? { kind, id: entry } : undefined;
}

/** What the API answers to an entry that is not there, or never can be. */
export const NO_ENTRY = ['directory-entry-unknown', 'invalid-request'] as const;

/** A page that says that there is no such entry, and how there could be. */
export const showNoEntry = (visitor: DeskVisitor): Shown => {
  const { words, acting } = visitor;
  return {
    title: words.text('register.no-entry'),
    status: 404,
    back: homeOf(visitor),
    content: html`<h1 class="hf-heading-l">${words.text('register.no-entry')}</h1>
${renderParagraph(words.text('register.no-entry-means'))}
<p class="hf-body"><a class="hf-link" href="/register/entries">${words.text('desk.register-find')}</a></p>
${acting.role === 'registrar' ? html`<p class="hf-body"><a class="hf-link" href="/register/propose">${words.text('desk.register-propose')}</a></p>` : undefined}`,
  };
};
