import { html, type Markup } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { LISTS, type ListName, type ListPage } from './lists.ts';
import { OF_OVERSIGHT, renderLink, renderRows } from './parts.ts';

const ROWS = 50;

/** What a page of a list asks for. @param rows fewer, where each can be long. */
export const pageQuery = ({ query }: DeskVisitor, rows = ROWS): Readonly<Record<string, string>> => {
  const { cursor } = query;
  return { limit: `${rows}`, ...(cursor !== undefined && { cursor }) };
};

interface Around {
  /** Where the list begins: what leads further stands there with a cursor. */
  readonly path: PagePath;
  /** What is said where there is nothing at all. */
  readonly none: string;
}

const goOn = (path: PagePath, cursor: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

/** One page of a list, and the ways on from it. */
export function renderListPage(
  { words, query }: DeskVisitor,
  { rows, next }: ListPage,
  { path, none }: Around,
): Markup {
  const isFirst = query['cursor'] === undefined;
  const empty = isFirst && next === null ? none : words.text('oversight.none-page');
  return html`${rows.length === 0 ? html`<p class="hf-body">${empty}</p>` : renderRows(rows)}
${next === null ? undefined : renderLink(goOn(path, next), words.text('oversight.next'))}
${isFirst ? undefined : renderLink(path, words.text('oversight.first'))}`;
}

/** The page of a list that only tells. */
export const createListStep = (name: ListName): DeskStep => ({
  roles: OF_OVERSIGHT,
  show: async (visitor): Promise<Shown> => {
    const { words } = visitor;
    const { path, read } = LISTS[name];
    const page = await read(visitor, pageQuery(visitor));
    const title = words.text(`oversight.${name}.title`);
    return {
      title,
      back: '/',
      content: html`<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${words.text(`oversight.${name}.means`)}</p>
${renderListPage(visitor, page, { path, none: words.text(`oversight.${name}.none`) })}`,
    };
  },
});
