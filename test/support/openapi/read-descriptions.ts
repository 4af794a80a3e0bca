import { PAGES, readPage } from '../examples/read-pages.ts';

const SECTION = /^### `((?:GET|POST|PUT|DELETE) \S+)`\n([\s\S]*?)(?=^#{1,3} |(?![\s\S]))/gm;
/** A block of code, with the line that leads to it. */
const CODE = /(?:^[^\n]*:\n\n)?^```[\s\S]*?^```\n/gm;
/** A link of the page leads nowhere from the document: its words stay. */
const LINK = /\[([^\]]+)\]\([^)]+\)/g;

/** The paragraphs and tables of a section, without its code. */
const readProse = (section: string): string =>
  section
    .replaceAll(CODE, '')
    .replaceAll(LINK, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** What the pages of callers say of each operation at length, by operation. */
export const readDescriptions = (): ReadonlyMap<string, string> =>
  new Map(
    PAGES.flatMap((page) =>
      [...readPage(page).matchAll(SECTION)].flatMap(([, operation = '', section = '']) => {
        const prose = readProse(section);
        return prose === '' ? [] : [[operation, prose] as const];
      }),
    ),
  );
