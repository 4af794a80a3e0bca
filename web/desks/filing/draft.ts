import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellMoment } from '../../steps/dates.ts';
import { renderHidden } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { chooseKey } from './begin.ts';
import { readDraft } from './drafting.ts';
import { renderOfficer } from './drafts.ts';
import { renderAnswers } from './form/answers.ts';
import { listSections } from './form/sections.ts';
import { keepJourney, pathOf } from './journey.ts';
import {
  GO,
  inEnglish,
  renderButtoned,
  renderComeBack,
  renderLaw,
  renderOnce,
  renderToldFaults,
  showGone,
  type ToldFault,
} from './parts.ts';

type DraftView = Answers['GET /v1/drafts/{draftId}'];

const readView = async ({ ask, named }: DeskVisitor): Promise<DraftView | ApiRefusal> =>
  await unlessRefused(
    ask('GET /v1/drafts/{draftId}', { named: { draftId: named['draft'] ?? '' } }),
    'draft-unknown',
    'not-found',
    'invalid-request',
  );

const showNone = (visitor: DeskVisitor): Shown => showGone(visitor, 'filing.draft.gone', 'filing.draft.gone-means');

/** What is written in it, as far as it is. */
function renderWritten(visitor: DeskVisitor, { form }: DraftView): Markup {
  const { words } = visitor;
  const written = readDraft(visitor, form);
  if (!written) return html`<p class="hf-body">${words.text('filing.draft.no-law-means')}</p>`;
  const { instrument, sections } = written;
  return html`${listSections(instrument).map(({ id, ...section }) => {
    const typed = sections[id];
    if (typed === undefined || Object.keys(typed).length === 0) return undefined;
    return html`<h2 class="hf-heading-m">${inEnglish(section.title)}</h2>
${renderAnswers(visitor, { id, ...section }, typed)}`;
  })}`;
}

function showDraft(visitor: DeskVisitor, view: DraftView, faults: readonly ToldFault[] = []): Shown {
  const { words, language, zone } = visitor;
  const { id, version, instrument, madeAt, madeBy, changedAt, changedBy, until } = view;
  const at = (text: string): string => spellMoment(language, Date.parse(text), zone);
  return {
    title: words.text('filing.draft'),
    back: '/drafts',
    hasErrors: faults.length > 0,
    content: html`${renderToldFaults(visitor, faults)}
${instrument && html`<p class="hf-caption-l">${renderLaw(instrument)}</p>`}
<h1 class="hf-heading-l">${words.text('filing.draft')}</h1>
<p class="hf-body">${words.say('filing.draft.made', { moment: at(madeAt), person: renderOfficer(visitor, madeBy) })}<br>
${words.say('filing.draft.changed', { moment: at(changedAt), person: renderOfficer(visitor, changedBy) })}<br>
${words.say('filing.draft.until', { moment: at(until) })}</p>
${renderWritten(visitor, view)}
${renderComeBack(visitor)}
${renderButtoned(visitor, {
  to: `/drafts/${id}`,
  content: html`${renderOnce(visitor)}${renderHidden('version', `${version}`)}`,
  buttons: [
    { text: words.text('filing.draft.open') },
    { text: words.text('filing.draft.delete'), go: 'delete', classes: 'hf-button--warning' },
  ],
})}`,
  };
}

/** Into a filing of this browser, to go on with. */
async function open(visitor: DeskVisitor): Promise<Outcome> {
  const view = await readView(visitor);
  if (view instanceof ApiRefusal) return showNone(visitor);
  const written = readDraft(visitor, view.form);
  if (!written) return showDraft(visitor, view, [{ text: visitor.words.text('filing.draft.no-law-means') }]);
  const key = chooseKey(visitor);
  const draft = { id: view.id, version: view.version };
  return { goTo: pathOf(key), keep: keepJourney({ key, idempotencyKey: visitor.createKey(), draft, ...written }) };
}

/** The version that was looked at, and no other: what a colleague wrote since is not thrown away unread. */
async function remove(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, named, typed, words } = visitor;
  const answer = await unlessRefused(
    ask('DELETE /v1/drafts/{draftId}', {
      named: { draftId: named['draft'] ?? '' },
      version: Number(typedIn(typed, 'version')),
    }),
    'draft-changed',
    'draft-unknown',
  );
  if (!(answer instanceof ApiRefusal) || answer.code === 'draft-unknown') return { goTo: '/drafts', done: 'deleted' };
  const view = await readView(visitor);
  return view instanceof ApiRefusal
    ? showNone(visitor)
    : showDraft(visitor, view, [{ text: words.text('filing.draft.changed-meanwhile') }]);
}

/** One draft of the authority: who wrote on it, what it says; to go on with it, or to delete it. */
export const draft: DeskStep = {
  roles: ['contact-point'],
  show: async (visitor) => {
    const view = await readView(visitor);
    return view instanceof ApiRefusal ? showNone(visitor) : showDraft(visitor, view);
  },
  take: async (visitor) => (typedIn(visitor.typed, GO) === 'delete' ? await remove(visitor) : await open(visitor)),
};
