import { html, type Markup } from '../../components/markup.ts';
import { spellMoment } from '../../steps/dates.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { renderOfficer } from './drafts.ts';
import { renderLaw } from './parts.ts';

type WaitingList = Answers['GET /v1/filings/waiting'];
type Waiting = WaitingList['filings'][number];

function renderWaiting(
  visitor: DeskVisitor,
  { id, state, instrument, filedBy, filedAt, until, because, providers }: Waiting,
): Markup {
  const { words, language, zone } = visitor;
  const at = (text: string): string => spellMoment(language, Date.parse(text), zone);
  return html`<li><a class="hf-link" href="/waiting/${id}">${renderLaw(instrument)}</a><br>
<strong>${words.text(`filing.state.${state}`)}</strong> ${words.say('filing.waits-until', { moment: at(until) })}<br>
${words.say('filing.waiting.filed', { moment: at(filedAt), person: renderOfficer(visitor, filedBy) })}<br>
${providers.map(({ name }) => name).join(', ')}<br>
<span class="hf-hint">${because.map((cause) => words.text(`filing.because.${cause}`)).join(' ')}</span></li>`;
}

function showWaiting(visitor: DeskVisitor, { filings, next }: WaitingList): Shown {
  const { words, language, zone, now } = visitor;
  return {
    title: words.text('filing.waiting'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('filing.waiting')}</h1>
<p class="hf-body">${words.text('filing.waiting-means')}</p>
${filings.length === 0 ? html`<p class="hf-body">${words.text('filing.waiting-none')}</p>` : html`<ul class="hf-list">${filings.map((waiting) => renderWaiting(visitor, waiting))}</ul>`}
${next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="/waiting?cursor=${encodeURIComponent(next)}">${words.text('filing.more')}</a></p>`}
<p class="hf-body">${words.say('desk.as-of', { moment: spellMoment(language, now, zone) })} <a class="hf-link" href="/waiting">${words.text('filing.refresh')}</a></p>`,
  };
}

/** What a second officer of the authority has to look at. */
export const waiting: DeskStep = {
  roles: ['contact-point'],
  show: async (visitor): Promise<Outcome> => {
    const { cursor } = visitor.query;
    const query = { limit: '20', ...(cursor !== undefined && { cursor }) };
    return showWaiting(visitor, await visitor.ask('GET /v1/filings/waiting', { query }));
  },
};
