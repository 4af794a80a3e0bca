import { html } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import { kindOf, spellSize } from '../parts/files.ts';
import type { CaseVisitor, Outcome, Step } from '../step.ts';
import { createTeller } from './case.ts';

/** Under this name it is kept what was added last. */
export const ADDED = '/files/added';

function showAdded(visitor: CaseVisitor): Outcome {
  const { words, answers, query, language } = visitor;
  const kept = answers[ADDED];
  if (!kept) return { goTo: '/case' };
  const tell = createTeller(visitor, typedIn(kept, 'zone'));
  const isAwaited = typedIn(kept, 'scan') === 'awaited';
  return {
    title: words.text('files.added'),
    back: '/case',
    content: html`${
      query['done'] === 'before'
        ? renderNotificationBanner({
            title: words.text('important'),
            text: html`<p class="hf-body">${words.text('files.twice')}</p>`,
          })
        : undefined
    }
${renderPanel({ title: words.text('files.added') })}
${renderSummaryList({
  rows: [
    { key: { text: words.text('files.shows') }, value: { text: renderOwnWords(typedIn(kept, 'name')) } },
    { key: { text: words.text('files.kind') }, value: { text: words.text(kindOf(typedIn(kept, 'type'))) } },
    { key: { text: words.text('files.bytes') }, value: { text: spellSize(language, Number(typedIn(kept, 'size'))) } },
    { key: { text: words.text('files.received') }, value: { text: tell(typedIn(kept, 'addedAt')) } },
  ],
})}
<p class="hf-body">${words.text(isAwaited ? 'files.added-searched' : 'files.added-text')}</p>
<p class="hf-body"><a class="hf-link" href="/files?challenge=${typedIn(kept, 'challenge')}">${words.text('files.another')}</a></p>
<p class="hf-body"><a class="hf-link" href="/case">${words.text('objection.to-case')}</a></p>`,
  };
}

/** That a file was added. */
export const filesAdded: Step<CaseVisitor> = { show: showAdded, journey: true };
