import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import apart from '../../../vitest.apart.config.ts';
import config from '../../../vitest.config.ts';
import documented from '../../../vitest.documented.config.ts';
import pages from '../../../vitest.pages.config.ts';
import rules from '../../../vitest.rules.config.ts';
import { ROOT } from '../../support/map/read-imports.ts';

/** A pattern that finds nothing asks for nothing, and says so nowhere: a folder that moved would take its threshold along. */
const { coverage } = config.test ?? {};
const thresholds = Object.keys(coverage?.thresholds ?? {}).filter((name) => name.includes('/'));
const { default: mutation } = await import(new URL('../../../stryker.config.mjs', import.meta.url).href);
const mutated: string[] = mutation.mutate.map((pattern: string) => pattern.replace(/^!/, ''));

/** Projects by name, each with what it includes. */
const projects = [
  ...(config.test?.projects ?? []).flatMap((project) => {
    const { name, include = [] } = (typeof project === 'object' && 'test' in project && project.test) || {};
    return [{ name, include }];
  }),
  { name: 'apart', include: apart.test?.include ?? [] },
  { name: 'documented', include: documented.test?.include ?? [] },
  { name: 'pages', include: pages.test?.include ?? [] },
];

it.each([
  ...projects.flatMap(({ include }) => include),
  ...(coverage?.include ?? []),
  ...(coverage?.exclude ?? []),
  ...thresholds,
  ...mutated,
  ...(rules.test?.include ?? []),
])('%s finds files', (pattern) => {
  expect(globSync(pattern, { cwd: ROOT }).length).toBeGreaterThan(0);
});

it('the rules of every subject are held whole, and broken on purpose', () => {
  const whole = new Set(thresholds.flatMap((pattern) => globSync(pattern, { cwd: ROOT })));
  const rows = /^shared\/domain\/(actor|cases\/|delivery\/|desks\/|directory\/|published\/)/; // no rule of law or of the order's life
  const left = globSync('shared/domain/**/*.ts', { cwd: ROOT }).filter((file) => !whole.has(file) && !rows.test(file));
  expect(left).toEqual([]);
});

it.each(projects)('the project $name includes tests', ({ include }) => {
  expect(globSync(include, { cwd: ROOT })).not.toEqual([]);
});
