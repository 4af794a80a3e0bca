import { expect, it } from 'vitest';
import { SCENARIOS_OF } from './scenarios.ts';
import { tryAll } from './try-all.ts';

it.each(SCENARIOS_OF.providers)('whatever call it stops at: $name', async (scenario) => {
  expect(await tryAll(scenario)).toEqual([]);
});
