import { html, type Markup } from '../../components/markup.ts';
import { renderTable } from '../../components/table.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { DIFFICULTY_WORDS } from './difficulty-words.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { spellMonth } from './months.ts';
import { OF_OVERSIGHT } from './parts.ts';

type Month = Answers['GET /v1/oversight/difficulties']['months'][number];

function renderCounts(
  visitor: DeskVisitor,
  caption: string,
  first: string,
  rows: readonly (readonly [string, string, number])[],
): Markup {
  const { words } = visitor;
  return renderTable({
    caption,
    captionClasses: 'hf-table__caption--s',
    head: [
      { text: first },
      { text: words.text('oversight.hard.what') },
      { text: words.text('oversight.hard.times'), format: 'numeric' },
    ],
    rows: rows.map(([where, what, times]) => [{ text: where }, { text: what }, { text: times, format: 'numeric' }]),
  });
}

function renderMonth(visitor: DeskVisitor, { month, said, onPages, withAids }: Month): Markup {
  const { words, language } = visitor;
  const names = DIFFICULTY_WORDS[language];
  const pages = onPages.map(
    ({ page, kind, times }) => [names[`difficulty.page.${page}`], names[`difficulty.kind.${kind}`], times] as const,
  );
  const aids = withAids.map(
    ({ aid, kind, times }) => [names[`difficulty.aid.${aid}`], names[`difficulty.kind.${kind}`], times] as const,
  );
  return html`<h2 class="hf-heading-m">${spellMonth(language, month)}</h2>
<p class="hf-body">${words.say('oversight.hard.said', { n: `${said}` })}</p>
${renderCounts(visitor, words.text('oversight.hard.on-pages'), words.text('oversight.hard.where'), pages)}
${aids.length === 0 ? undefined : renderCounts(visitor, words.text('oversight.hard.with-aids'), words.text('oversight.hard.aid'), aids)}`;
}

async function showDifficulties(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const { months, next } = await ask('GET /v1/oversight/difficulties', { query: pageQuery(visitor) });
  const rows = months.map((month) => renderMonth(visitor, month));
  const around = { path: '/oversight/difficulties', none: words.text('oversight.hard.none') } as const;
  return {
    title: words.text('oversight.hard.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('oversight.hard.title')}</h1>
<p class="hf-body">${words.text('oversight.hard.means')}</p>
${renderListPage(visitor, { rows, next }, around)}`,
  };
}

/** What people found hard to use, month by month. */
export const difficulties: DeskStep = { roles: OF_OVERSIGHT, show: showDifficulties };
