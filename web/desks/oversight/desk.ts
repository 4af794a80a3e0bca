import { html, type Markup } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { renderComplaint } from './complaint-rows.ts';
import { LIST_NAMES, LISTS, type ListPage } from './lists.ts';
import { OF_OVERSIGHT, renderLink, renderRows, tellMoment } from './parts.ts';
import { renderReading } from './readings.ts';
import { renderSearch } from './searches.ts';
import type { InTwos } from './two.ts';

/** Asked for of each list, to say how many there are; the first of them are shown. */
const ASKED = '20';
const SHOWN = 5;
/** What waits for a second person is over within a day, and stands among the latest. */
const LATEST = '100';

/** A list on the first page. */
interface Section {
  readonly title: string;
  readonly page: ListPage;
  readonly none: string;
  /** Where all of it stands. */
  readonly path: PagePath;
}

function renderSection({ words }: DeskVisitor, { title, page, none, path }: Section, index: number): Markup {
  const { rows, next, total } = page;
  const isMore = total === undefined && next !== null;
  const n = `${total ?? rows.length}`;
  const id = `waits-${index + 1}`;
  return html`<section aria-labelledby="${id}">
<h2 class="hf-heading-m" id="${id}">${words.say(isMore ? 'oversight.counted-more' : 'oversight.counted', { list: title, n })}</h2>
${rows.length === 0 ? html`<p class="hf-body">${none}</p>` : renderRows(rows.slice(0, SHOWN))}
${renderLink(path, words.text('oversight.see-all'))}
</section>`;
}

/** Of what is asked for in twos, whatever waits for its second person. */
const keepWaiting = <T extends InTwos>(all: readonly T[]): readonly T[] =>
  all.filter(({ standing }) => standing === 'awaiting-confirmation');

/** Complaints that nobody has checked, what waits for a second person, and then what only tells. All of it is asked for at once. */
async function readSections(visitor: DeskVisitor): Promise<readonly Section[]> {
  const { words, ask } = visitor;
  const [unchecked, wrongs, searches, readings, ...told] = await Promise.all([
    ask('GET /v1/complaints', { query: { only: 'unchecked', limit: ASKED } }),
    ask('GET /v1/complaints', { query: { only: 'unremedied', limit: ASKED } }),
    ask('GET /v1/oversight/searches', { query: { limit: LATEST } }),
    ask('GET /v1/oversight/readings', { query: { limit: LATEST } }),
    ...LIST_NAMES.map((name) => LISTS[name].read(visitor, { limit: ASKED })),
  ]);
  const complaints = ({ complaints: rows, next }: typeof unchecked): ListPage => ({
    rows: rows.map((one) => renderComplaint(visitor, one)),
    next,
  });
  return [
    {
      title: words.text('oversight.complaints.unchecked'),
      page: complaints(unchecked),
      none: words.text('oversight.complaints.none'),
      path: '/oversight/complaints',
    },
    {
      title: words.text('oversight.complaints.unremedied'),
      page: { ...complaints(wrongs), total: wrongs.unremedied },
      none: words.text('oversight.complaints.none'),
      path: '/oversight/complaints?only=unremedied',
    },
    {
      title: words.text('oversight.searches.waiting'),
      page: { rows: keepWaiting(searches.searches).map((one) => renderSearch(visitor, one)), next: null },
      none: words.text('oversight.searches.none'),
      path: '/oversight/searches',
    },
    {
      title: words.text('oversight.readings.waiting'),
      page: { rows: keepWaiting(readings.readings).map((one) => renderReading(visitor, one)), next: null },
      none: words.text('oversight.readings.none'),
      path: '/oversight/readings',
    },
    ...told.map((page, index): Section => {
      const name = LIST_NAMES[index] ?? 'silences';
      return {
        title: words.text(`oversight.${name}.title`),
        page,
        none: words.text(`oversight.${name}.none`),
        path: LISTS[name].path,
      };
    }),
  ];
}

async function showDesk(visitor: DeskVisitor): Promise<Shown> {
  const { words, now } = visitor;
  const sections = await readSections(visitor);
  const moment = tellMoment(visitor, new Date(now).toISOString());
  return {
    title: words.text('oversight.title'),
    content: html`<h1 class="hf-heading-l">${words.text('oversight.title')}</h1>
<p class="hf-body">${words.say('desk.as-of', { moment })}. <a class="hf-link" href="/">${words.text('oversight.refresh')}</a></p>
${sections.map((section, index) => renderSection(visitor, section, index))}
<p class="hf-body">${joinLines(
      html`${words.text('oversight.providers')} <a class="hf-link" href="/oversight/orders">${words.text('oversight.orders.title')}</a>`,
      html`<a class="hf-link" href="/oversight/difficulties">${words.text('oversight.difficulties-link')}</a>`,
    )}</p>`,
  };
}

/** What waits for oversight: the first page. */
export const oversight: DeskStep = { roles: OF_OVERSIGHT, show: showDesk };
