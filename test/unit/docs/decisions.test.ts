import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

const FOLDER = join(ROOT, 'docs', 'decisions');
const DECISIONS = globSync('[0-9]*.md', { cwd: FOLDER }).sort();
const LIST = readFileSync(join(FOLDER, 'README.md'), 'utf8');

describe.each(DECISIONS)('docs/decisions/%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const sections = new Map(
    text.split(/^## /m).flatMap((section) => {
      const [heading = '', ...content] = section.split('\n');
      return [[heading, content.join('\n').trim()] as const];
    }),
  );

  it.each(['Context', 'Choice', 'What lost, and why'])('has its %s', (heading) => {
    expect(sections.get(heading)?.length ?? 0).toBeGreaterThan(60);
  });

  it('stands in the list under its title', () => {
    const title = /^# (.+)$/m.exec(text)?.[1];
    expect(LIST).toContain(`| [${file.slice(0, 4)}](${file}) | ${title} |`);
  });
});

it('no number is given twice', () => {
  const numbers = DECISIONS.map((file) => file.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});
