import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapi from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { ROOT } from '../map/read-imports.ts';

export const LANGUAGES = ['bash', 'js', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What stands under one heading of a page that runs. */
export interface Section {
  readonly heading: string;
  /** `POST /v1/filings`, where the heading is one. */
  readonly operation: string | undefined;
  /** The code to run, by language; blocks of one language follow each other. */
  readonly code: Readonly<Partial<Record<Language, string>>>;
  /** What the page says it answers: the text of its `http` block. */
  readonly answer: string | undefined;
  /** What the page says each language prints: the text of its `output` block. */
  readonly output: string | undefined;
}

const HEADING = /^(#{1,6}) (.+)$/;
const FENCE = /^```(\w*)(?: .*)?$/;
const OPERATION = /^`((?:GET|POST|PUT|DELETE) \/\S+)`$/;

/** Every operation of the API document, as `METHOD /path`. */
export const OPERATIONS: readonly string[] = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

/** Pages of callers, by name: `providers`. */
export const PAGES: readonly string[] = globSync('docs/api/*.md', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/').slice('docs/api/'.length, -'.md'.length))
  .filter((page) => page !== 'README')
  .sort();

export const readPage = (page: string): string => readFileSync(join(ROOT, 'docs', 'api', `${page}.md`), 'utf8');

/** What a page has to run, in its order: the blocks tagged `bash`, `js` and `python`, and what is said of their answers. */
export function readSections(page: string): Section[] {
  const sections: { heading: string; blocks: { tag: string; text: string }[] }[] = [{ heading: '', blocks: [] }];
  let open: { tag: string; lines: string[] } | undefined;
  for (const line of readPage(page).split('\n')) {
    const tag = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[2];
    if (open && tag === '') {
      sections.at(-1)?.blocks.push({ tag: open.tag, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (tag !== undefined) open = { tag, lines: [] };
    else if (heading !== undefined) sections.push({ heading, blocks: [] });
  }
  if (open) throw new Error(`${page}.md ends within a block`);
  return sections.map(({ heading, blocks }) => {
    const textOf = (wanted: string): string | undefined => {
      const texts = blocks.filter(({ tag }) => tag === wanted).map(({ text }) => text);
      return texts.length === 0 ? undefined : texts.join('\n');
    };
    const code = Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const text = textOf(language);
        return text === undefined ? [] : [[language, text]];
      }),
    );
    const operation = OPERATION.exec(heading)?.[1];
    return { heading, operation, code, answer: textOf('http'), output: textOf('output') };
  });
}

/** Those of a page that something is said of, to be run or answered. */
export const readExamples = (page: string): Section[] =>
  readSections(page).filter(({ code, operation }) => operation !== undefined || Object.keys(code).length > 0);
