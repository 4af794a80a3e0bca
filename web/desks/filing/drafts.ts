import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { spellMoment } from '../../steps/dates.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { type Journey, listBegun, pathOf } from './journey.ts';
import { renderLaw } from './parts.ts';

type DraftList = Answers['GET /v1/drafts'];
type Draft = DraftList['drafts'][number];

const DONE = { discarded: 'filing.discarded', deleted: 'filing.deleted' } as const;

const isDone = (text: string): text is keyof typeof DONE => Object.hasOwn(DONE, text);

/** Who it was, as far as anybody is told: the API names officers by ids. */
export const renderOfficer = ({ words, acting }: DeskVisitor, id: string): Markup =>
  id === acting.person ? html`${words.text('filing.you')}` : html`<span class="hf-own-words">${id}</span>`;

function renderDraft(visitor: DeskVisitor, { id, instrument, changedAt, changedBy, until }: Draft): Markup {
  const { words, language, zone } = visitor;
  const law = instrument === undefined ? words.text('filing.draft.no-law') : renderLaw(instrument);
  const at = spellMoment(language, Date.parse(changedAt), zone);
  return html`<li><a class="hf-link" href="/drafts/${id}">${law}</a><br>
${words.say('filing.draft.changed', { moment: at, person: renderOfficer(visitor, changedBy) })}<br>
<span class="hf-hint">${words.say('filing.draft.until', { moment: spellMoment(language, Date.parse(until), zone) })}</span></li>`;
}

const renderBegun = (visitor: DeskVisitor, { key, instrument, draft }: Omit<Journey, 'sections'>): Markup =>
  html`<li><a class="hf-link" href="${pathOf(key)}">${renderLaw(instrument)}</a>${draft && html`<br><span class="hf-hint">${visitor.words.text('filing.begun.saved')}</span>`}</li>`;

function showDrafts(visitor: DeskVisitor, { drafts: kept, next }: DraftList): Shown {
  const { words, query } = visitor;
  const begun = listBegun(visitor);
  const done = query['done'] ?? '';
  const banner =
    isDone(done) &&
    renderNotificationBanner({
      title: words.text('done'),
      text: html`<p class="hf-body">${words.text(DONE[done])}</p>`,
      kind: 'success',
    });
  return {
    title: words.text('desk.unsent'),
    back: '/',
    content: html`${banner === false ? undefined : banner}
<h1 class="hf-heading-l">${words.text('desk.unsent')}</h1>
<h2 class="hf-heading-m">${words.text('filing.begun')}</h2>
${begun.length === 0 ? html`<p class="hf-body">${words.text('filing.begun.none')}</p>` : html`<ul class="hf-list">${begun.map((journey) => renderBegun(visitor, journey))}</ul>`}
<h2 class="hf-heading-m">${words.text('filing.drafts')}</h2>
<p class="hf-body">${words.text('filing.drafts-means')}</p>
${kept.length === 0 ? html`<p class="hf-body">${words.text('filing.drafts-none')}</p>` : html`<ul class="hf-list">${kept.map((draft) => renderDraft(visitor, draft))}</ul>`}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/drafts?cursor=${encodeURIComponent(next)}">${words.text('filing.more')}</a></p>`}
<p class="hf-body"><a class="hf-link" href="/waiting">${words.text('filing.waiting')}</a></p>
<p class="hf-body"><a class="hf-link" href="/file">${words.text('desk.file')}</a></p>`,
  };
}

/** What is not sent yet: filings begun in this browser, and drafts of the authority. */
export const drafts: DeskStep = {
  roles: ['contact-point'],
  show: async (visitor): Promise<Outcome> => {
    const { cursor } = visitor.query;
    const query = { limit: '20', ...(cursor !== undefined && { cursor }) };
    return showDrafts(visitor, await visitor.ask('GET /v1/drafts', { query }));
  },
};
