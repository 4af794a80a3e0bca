import { renderErrorSummary } from '../../components/error-summary.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderTaskList } from '../../components/task-list.ts';
import { typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { listSections } from './form/sections.ts';
import { findJourney, type Journey, listNames, listUnready, pathOf, standingOf } from './journey.ts';
import { GO, inEnglish, renderButtoned, renderComeBack, renderLaw, renderOnce, showGone } from './parts.ts';
import { saveForLater } from './save.ts';

/** What was just done to it, from the page before. */
const DONE = { saved: 'filing.saved', copied: 'filing.copied', taken: 'filing.taken' } as const;

const isDone = (text: string): text is keyof typeof DONE => Object.hasOwn(DONE, text);

function renderDone({ words, query }: DeskVisitor): Markup | undefined {
  const done = query['done'] ?? '';
  if (done === 'full')
    return renderErrorSummary({ title: words.text('problem'), errors: [{ text: words.text('filing.drafts-full') }] });
  if (!isDone(done)) return undefined;
  const text = html`<p class="hf-body">${words.text(DONE[done])}</p>`;
  return renderNotificationBanner({ title: words.text('done'), text, kind: 'success' });
}

function showTasks(visitor: DeskVisitor, journey: Journey): Shown {
  const { words } = visitor;
  const isReady = listUnready(visitor, journey).length === 0;
  const items = listSections(journey.instrument).map((section) => {
    const standing = standingOf(visitor, journey, section);
    const status = words.text(`filing.standing.${standing}`);
    return {
      title: { text: inEnglish(section.title) },
      href: pathOf(journey.key, section.id),
      status: standing === 'done' ? { text: status } : { tag: { text: status, classes: 'hf-tag--blue' as const } },
    };
  });
  return {
    title: words.text('filing.tasks'),
    back: '/file',
    hasErrors: visitor.query['done'] === 'full',
    content: html`${renderDone(visitor)}
<p class="hf-caption-l">${renderLaw(journey.instrument)}</p>
<h1 class="hf-heading-l">${words.text('filing.tasks')}</h1>
${renderComeBack(visitor)}
${renderTaskList({ items })}
<p class="hf-body"><a class="hf-link" href="${pathOf(journey.key, 'list')}">${words.text('filing.list.title')}</a></p>
<p class="hf-body"><a class="hf-link" href="${pathOf(journey.key, 'check')}">${words.text('filing.check')}</a>${isReady ? undefined : html`: ${words.text('filing.check-wanting')}`}</p>
${renderButtoned(visitor, {
  to: pathOf(journey.key),
  content: renderOnce(visitor),
  buttons: [
    { text: words.text('filing.save'), go: 'save', classes: 'hf-button--secondary' },
    { text: words.text('filing.discard'), go: 'discard', classes: 'hf-button--warning' },
  ],
})}
<p class="hf-hint">${words.text('filing.discard-means')}</p>`,
  };
}

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const journey = findJourney(visitor, visitor.named['filing'] ?? '');
  if (!journey) return showGone(visitor, 'filing.gone', 'filing.gone-means');
  if (typedIn(visitor.typed, GO) === 'discard')
    return { goTo: '/drafts', done: 'discarded', forget: listNames(journey) };
  return await saveForLater(visitor, journey);
}

/** What is done of a filing, and what is missing. */
export const tasks: DeskStep = {
  roles: ['contact-point'],
  show: (visitor) => {
    const journey = findJourney(visitor, visitor.named['filing'] ?? '');
    return journey ? showTasks(visitor, journey) : showGone(visitor, 'filing.gone', 'filing.gone-means');
  },
  take,
};
