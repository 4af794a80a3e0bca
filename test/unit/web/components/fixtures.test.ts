import { describe, expect, it } from 'vitest';
import { spellMarkup } from '../../../../web/components/markup.ts';
import { COMPONENT_NAMES, renderFixture } from '../../../support/kit/components.ts';
import { asOurs, DIFFERENCES, LEFT_OUT } from '../../../support/kit/differences.ts';
import { readFixtures } from '../../../support/kit/fixtures.ts';
import { changeTree, readTree } from '../../../support/kit/tree.ts';

const ALL = COMPONENT_NAMES.flatMap((component) => readFixtures(component).map((fixture) => ({ component, ...fixture })));

const CASES = ALL.filter(({ component, name }) => !Object.hasOwn(LEFT_OUT, `${component}: ${name}`));

describe.each(COMPONENT_NAMES)('%s', (component) => {
  it.each(CASES.filter((one) => one.component === component))('is as GOV.UK has it: $name', ({ options, html }) => {
    expect(readTree(spellMarkup(renderFixture(component, options)))).toEqual(asOurs(readTree(html)));
  });
});
