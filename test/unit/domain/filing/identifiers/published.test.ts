import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkIdentifier, IDENTIFIER_TYPES } from '../../../../../shared/domain/filing/identifiers/identifiers.ts';
import { INSTRUMENT_IDS } from '../../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../../../../shared/domain/law/instruments.ts';
import { FINDING_CODES } from '../../../../../shared/domain/law/terms/breadth-rule.ts';
import type { Instrument } from '../../../../../shared/domain/law/terms/instrument.ts';
import vectors from '../../../../samples/identifier-vectors.json' with { type: 'json' };

const text = (path: string): string => readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
const PAGE = text('docs/api/authorities.md');
const RULES = text('shared/domain/filing/identifiers/NORMALISATION.md');

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

it('docs/api/authorities.md says of each finding what each instrument makes of it', () => {
  const [header = '', , ...rows] = PAGE.slice(PAGE.indexOf('| code | found when |')).split('\n');
  expect(cellsOf(header)).toEqual(['code', 'found when', ...INSTRUMENT_IDS]);
  const published = rows.slice(0, FINDING_CODES.length).map(cellsOf);
  expect(published.map(([code, , ...effects]) => [code, ...effects])).toEqual(
    FINDING_CODES.map((code) => [
      `\`${code}\``,
      ...INSTRUMENT_IDS.map((id) => {
        const instrument: Instrument = INSTRUMENTS[id];
        return instrument.breadth[code].effect;
      }),
    ]),
  );
});

it('the rules say how long each type may be', () => {
  const rows = RULES.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(cellsOf);
  const longest = (type: string) => rows.find(([types = '']) => types.includes(`\`${type}\``))?.[1]?.replace(',', '');
  for (const type of IDENTIFIER_TYPES) {
    const max = Number(longest(type));
    const tooLong = { ok: false, code: 'invalid-request', detail: `must have at most ${max} characters` };
    expect(checkIdentifier(type, 'a'.repeat(max + 1)), type).toEqual(tooLong);
    expect(checkIdentifier(type, 'a'.repeat(max)), type).not.toEqual(tooLong);
  }
});

it('as many vectors are there as is said', () => {
  expect(PAGE).toContain(`has ${vectors.length} cases for anyone to check against`);
  expect(RULES).toContain(`has ${vectors.length} cases to check another`);
});
