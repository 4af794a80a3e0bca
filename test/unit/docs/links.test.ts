import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const PAGES = globSync(['*.md', 'docs/**/*.md', 'infra/**/*.md', 'shared/**/*.md'], { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const FENCE = /^```.*?^```$/gms;
const CODE = /`[^`\n]+`/g;
const LINK = /\[(?:[^[\]]|\[[^[\]]*\])*\]\(([^()\s]+)\)/g;
const HEADING = /^#{1,6} (.+)$/gm;
/** What begins as a folder of the project does; patterns are paths too. */
const PATH = /(?<![\w./@-])(?:shared|infra|test|functions|docs)\/[\w./*{},-]*/g;

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const stands = (path: string): boolean => globSync(path, { cwd: ROOT }).length > 0;

/** As GitHub names the place of a heading: its letters and digits in lower case, a hyphen for each space. */
function anchorsIn(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of page.replaceAll(FENCE, '').matchAll(HEADING)) {
    const words = heading.replaceAll(LINK, (link) => link.slice(1, link.indexOf(']')));
    const name = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    let anchor = name;
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${name}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Links of a page that lead nowhere; those to other sites are not followed. */
function brokenLinksIn(file: string): string[] {
  const prose = read(file).replaceAll(FENCE, '').replaceAll(CODE, 'code');
  const links = [...prose.matchAll(LINK)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsIn(read(target)).has(anchor);
  });
}

function missingPathsIn(file: string): string[] {
  const page = read(file);
  const inCode = [...(page.match(FENCE) ?? []), ...(page.replaceAll(FENCE, '').match(CODE) ?? [])];
  const paths = inCode.flatMap((code) => code.match(PATH) ?? []).map((path) => path.replace(/[.,/]+$/, ''));
  return paths.filter((path) => !stands(path));
}

it.each(PAGES)('%s leads, by each of its links, to something that is there', (file) => {
  expect(brokenLinksIn(file)).toEqual([]);
});

// what the changelog says of an earlier version stays as it was said
it.each(PAGES.filter((file) => file !== 'CHANGELOG.md'))('%s names paths of the project that are there', (file) => {
  expect(missingPathsIn(file)).toEqual([]);
});

it('finds the pages', () => {
  expect(PAGES).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/life.md',
      'docs/api/public.md',
      'infra/RUNBOOK.md',
      'infra/local/README.md',
    ]),
  );
});

it('the README is one page', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(200);
});
