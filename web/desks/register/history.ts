import { renderInsetText } from '../../components/inset-text.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { Answers } from '../api.ts';
import { joinLines, renderBullets, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep } from '../step.ts';
import { refIn, showNoEntry } from './parts/no-entry.ts';
import { entryPath } from './parts/refs.ts';
import { sayAct, sayRef } from './parts/say.ts';

/** The first commit that does not name the digest of the one before it on the same page. */
const findBreak = (commits: Answers['GET /v1/directory/entries/{kind}/{entryId}/history']['commits']) =>
  commits.find(({ previous }, at) => commits[at + 1] !== undefined && previous !== commits[at + 1]?.digest);

/** All that was done to an entry, the latest first, each with the digest that the next one names. */
export const history: DeskStep = {
  roles: ['registrar', 'oversight'],
  show: async (visitor) => {
    const { words, query, ask } = visitor;
    const ref = refIn(visitor.named);
    if (!ref) return showNoEntry(visitor);
    const { cursor } = query;
    const asked = {
      named: { kind: ref.kind, entryId: ref.id },
      ...(cursor !== undefined && { query: { cursor } }),
    };
    const page = await unlessRefused(
      ask('GET /v1/directory/entries/{kind}/{entryId}/history', asked),
      'directory-entry-unknown',
    );
    if (page instanceof ApiRefusal) return showNoEntry(visitor);
    const { commits, next } = page;
    const broken = findBreak(commits);
    return {
      title: words.text('register.history.title'),
      back: entryPath(ref),
      content: html`<p class="hf-caption-l">${sayRef(visitor, ref)}</p>
<h1 class="hf-heading-l">${words.text('register.history.title')}</h1>
${
  broken
    ? renderInsetText({ text: words.say('register.history.broken', { number: `${broken.version}` }) })
    : renderParagraph(words.say('order.history.linked', { count: `${commits.length}` }))
}
${renderBullets(
  commits.map((commit) =>
    joinLines(sayAct(visitor, ref, commit), html`${words.text('order.fact.digest')}: <code>${commit.digest}</code>`),
  ),
)}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="${entryPath(ref)}/history?cursor=${encodeURIComponent(next)}">${words.text('register.earlier')}</a></p>`}`,
    };
  },
};
