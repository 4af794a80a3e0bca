import { html, type Markup } from '../../components/markup.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { pageQuery, renderListPage } from './list-page.ts';
import { linkTo, OF_OVERSIGHT, renderLink } from './parts.ts';
import { type InTwos, renderCourse, wordTwo } from './two.ts';

/** A search in a list: nothing of what it is for. */
export const renderSearch = (visitor: DeskVisitor, search: InTwos): Markup =>
  joinLines(linkTo(`/oversight/searches/${search.id}`, wordTwo(visitor, search)), renderCourse(visitor, search));

async function showSearches(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask } = visitor;
  const { searches: listed, next } = await ask('GET /v1/oversight/searches', { query: pageQuery(visitor) });
  const rows = listed.map((one) => renderSearch(visitor, one));
  const path = '/oversight/searches';
  return {
    title: words.text('oversight.searches.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('oversight.searches.title')}</h1>
<p class="hf-body">${words.text('oversight.searches.means')}</p>
${renderLink('/oversight/searches/new', words.text('oversight.searches.new'))}
${renderListPage(visitor, { rows, next }, { path, none: words.text('oversight.searches.none') })}`,
  };
}

/** Every search of everybody, the latest days’ first. */
export const searches: DeskStep = { roles: OF_OVERSIGHT, show: showSearches };
