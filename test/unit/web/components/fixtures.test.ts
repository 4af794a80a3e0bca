import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../../infra/bundling/bundle.ts';
import { spellMarkup } from '../../../../web/components/markup.ts';
import { COMPONENT_NAMES, renderFixture } from '../../../support/kit/components.ts';
import { asOurs, DIFFERENCES, LEFT_OUT } from '../../../support/kit/differences.ts';
import { readFixtures } from '../../../support/kit/fixtures.ts';
import { readTree } from '../../../support/kit/tree.ts';

const KIT = join(ROOT, 'web', 'components');

const ALL = COMPONENT_NAMES.flatMap((component) =>
  readFixtures(component).map((fixture) => ({ component, id: `${component}: ${fixture.name}`, ...fixture })),
);
const HELD = ALL.filter(({ id }) => !Object.hasOwn(LEFT_OUT, id));

describe.each(COMPONENT_NAMES)('%s', (component) => {
  it.each(HELD.filter((one) => one.component === component))('is as GOV.UK has it: $name', ({ options, html }) => {
    expect(readTree(spellMarkup(renderFixture(component, options)))).toEqual(asOurs(readTree(html)));
  });
});

it('leaves out no more fixtures than are named, each with its reason', () => {
  const ids = ALL.map(({ id }) => id);
  for (const [id, reason] of Object.entries(LEFT_OUT)) {
    expect(ids).toContain(id);
    expect(reason).toMatch(/\.$/);
  }
  expect(ALL.length - HELD.length).toBe(3);
});

it.each(DIFFERENCES.map((difference, at) => ({ ...difference, at })))(
  'differs for a reason that is still there: $what',
  ({ at, reason }) => {
    const isChanged = ({ html }: { readonly html: string }): boolean => {
      const [before, after] = [at, at + 1].map((count) => asOurs(readTree(html), DIFFERENCES.slice(0, count)));
      return JSON.stringify(before) !== JSON.stringify(after);
    };
    expect(HELD.some(isChanged)).toBe(true);
    expect(reason).toMatch(/\.$/);
  },
);

it('holds every component of the kit that GOV.UK has too', () => {
  const theirs = readdirSync(join(ROOT, 'node_modules', 'govuk-frontend', 'dist', 'govuk', 'components'));
  const ours = readdirSync(KIT).map((file) => file.replace(/\.ts$/, ''));
  expect(ours.filter((name) => theirs.includes(name)).sort()).toEqual([...COMPONENT_NAMES].sort());
});

it('writes no class of GOV.UK’s own', () => {
  for (const file of readdirSync(KIT).filter((name) => name.endsWith('.ts'))) {
    expect(readFileSync(join(KIT, file), 'utf8'), file).not.toContain('govuk-');
  }
});
