import { expect, it } from 'vitest';
import { LAW_IDS } from '../../../shared/domain/law/law.ts';
import { ENDS_MEAN } from '../../../shared/domain/law/terms/computation.ts';
import vectors from '../../samples/deadline-vectors.json' with { type: 'json' };
import { DISPUTES, OVERSEAS_DISPUTES } from '../../support/calendars/disputes.ts';
import { readPage } from '../../support/examples/read-pages.ts';

/** As a reader reads it, wherever its lines end. */
const page = readPage('public').replace(/\s+/g, ' ');

it.each(Object.entries(ENDS_MEAN))('the page defines the %s end in the words of each answer', (name, meaning) => {
  expect(page).toContain(`\`${name}EndsAt\`: ${meaning}`);
});

it('counts the laws and the worked cases there are', () => {
  expect(page).toContain(`has ${vectors.length} worked cases`);
  expect([LAW_IDS.length, page.includes('Nineteen legal bases')]).toEqual([19, true]);
});

const SPELLED = { BG: 'Bulgaria', NL: 'Netherlands', GR: 'Greece', LV: 'Latvia', NZ: 'New Zealand' };

it('has a row for each State with disputed days, and for no other', () => {
  const states = new Set([...DISPUTES, ...OVERSEAS_DISPUTES].map(({ state }) => state));
  expect([...states].sort()).toEqual(Object.keys(SPELLED).sort());
  for (const name of Object.values(SPELLED)) expect(page).toContain(`| ${name} | `);
});
