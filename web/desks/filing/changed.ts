import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellMoment } from '../../steps/dates.ts';
import { renderHidden } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { isTypedAlike, readDraft } from './drafting.ts';
import { renderOfficer } from './drafts.ts';
import { renderAnswers } from './form/answers.ts';
import { listSections } from './form/sections.ts';
import { findJourney, type Journey, keepJourney, pathOf, replaceJourney } from './journey.ts';
import {
  GO,
  inEnglish,
  renderButtoned,
  renderComeBack,
  renderLaw,
  renderOnce,
  renderToldFaults,
  showGone,
} from './parts.ts';
import { saveForLater } from './save.ts';

type DraftView = Answers['GET /v1/drafts/{draftId}'];

/** The sections that say something else there and here, one beside the other. */
function renderDifferences(visitor: DeskVisitor, journey: Journey, view: DraftView): Markup {
  const { words } = visitor;
  const theirs = readDraft(visitor, view.form)?.sections ?? {};
  const differing = listSections(journey.instrument).filter(
    ({ id }) => !isTypedAlike(theirs[id], journey.sections[id]),
  );
  if (differing.length === 0) return html`<p class="hf-body">${words.text('filing.changed.nothing')}</p>`;
  return html`${differing.map(
    (section) => html`<h2 class="hf-heading-m">${inEnglish(section.title)}</h2>
<h3 class="hf-heading-s">${words.text('filing.changed.theirs')}</h3>
${renderAnswers(visitor, section, theirs[section.id] ?? {})}
<h3 class="hf-heading-s">${words.text('filing.changed.yours')}</h3>
${renderAnswers(visitor, section, journey.sections[section.id] ?? {})}`,
  )}`;
}

function showChanged(visitor: DeskVisitor, journey: Journey, view: DraftView): Shown {
  const { words, language, zone } = visitor;
  const at = spellMoment(language, Date.parse(view.changedAt), zone);
  return {
    title: words.text('filing.changed'),
    back: pathOf(journey.key),
    hasErrors: true,
    content: html`${renderToldFaults(visitor, [{ text: words.text('filing.changed.not-saved') }])}
<p class="hf-caption-l">${renderLaw(journey.instrument)}</p>
<h1 class="hf-heading-l">${words.text('filing.changed')}</h1>
<p class="hf-body">${words.say('filing.draft.changed', { moment: at, person: renderOfficer(visitor, view.changedBy) })}</p>
${renderDifferences(visitor, journey, view)}
${renderComeBack(visitor)}
${renderButtoned(visitor, {
  to: pathOf(journey.key, 'changed'),
  content: html`${renderOnce(visitor)}${renderHidden('version', `${view.version}`)}`,
  buttons: [
    { text: words.text('filing.changed.keep-mine') },
    { text: words.text('filing.changed.take-theirs'), go: 'theirs', classes: 'hf-button--secondary' },
  ],
})}`,
  };
}

interface Changed {
  readonly journey: Journey;
  readonly view: DraftView;
}

/** The draft as it is now; where there is none any more, the filing can be saved as another. */
async function findChanged(visitor: DeskVisitor): Promise<Changed | Outcome> {
  const journey = findJourney(visitor, visitor.named['filing'] ?? '');
  if (!journey) return showGone(visitor, 'filing.gone', 'filing.gone-means');
  if (!journey.draft) return { goTo: pathOf(journey.key) };
  const named = { draftId: journey.draft.id };
  const view = await unlessRefused(visitor.ask('GET /v1/drafts/{draftId}', { named }), 'draft-unknown');
  if (!(view instanceof ApiRefusal)) return { journey, view };
  return { goTo: pathOf(journey.key), keep: keepJourney({ ...journey, draft: undefined }) };
}

/** What a colleague changed in a draft beside what was typed here, and which of the two counts. */
export const changed: DeskStep = {
  roles: ['contact-point'],
  show: async (visitor) => {
    const found = await findChanged(visitor);
    return 'view' in found ? showChanged(visitor, found.journey, found.view) : found;
  },
  take: async (visitor) => {
    const { typed } = visitor;
    if (typedIn(typed, GO) === 'theirs') {
      const found = await findChanged(visitor);
      if (!('view' in found)) return found;
      const { journey, view } = found;
      const written = readDraft(visitor, view.form);
      const draft = { id: view.id, version: view.version };
      return { goTo: pathOf(journey.key), ...replaceJourney({ ...journey, draft, sections: written?.sections ?? {} }) };
    }
    const journey = findJourney(visitor, visitor.named['filing'] ?? '');
    if (!journey?.draft) return showGone(visitor, 'filing.gone', 'filing.gone-means');
    // over the version that was shown beside it, and no later one
    const draft = { id: journey.draft.id, version: Number(typedIn(typed, 'version')) };
    return await saveForLater(visitor, { ...journey, draft });
  },
};
