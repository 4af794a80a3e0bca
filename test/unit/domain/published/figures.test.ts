import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import { listLengthsOfPeriods } from '../../../../shared/domain/law/length-of-periods.ts';

import { listFigures, listSource, PUBLISHED, type Untold } from '../../../../shared/domain/published/figures.ts';
import { SOURCE } from '../../../../shared/domain/published/row.ts';

/** The folder with the figures that no law sets. */
const POLICY = join(import.meta.dirname, '../../../../shared/domain/policy');

const figures = listFigures();
const named = (name: string) => figures.find((figure) => figure.name === name);

it('every figure of the policy is told of once, and nothing that is none', () => {
  expectTypeOf<Untold>().toBeNever();
  const told = Object.values(PUBLISHED).flatMap((rows) => Object.values(rows).map(({ of }) => of));
  expect([...told].sort()).toEqual(
    listSource()
      .map(([path]) => path)
      .sort(),
  );
});

it('every file of the policy is told of, and no two have a figure of one name', async () => {
  const files = readdirSync(POLICY).filter((file) => file !== 'rules.ts');
  const figuresOf = async (file: string): Promise<readonly string[]> =>
    Object.values<object>(await import(join(POLICY, file))).flatMap((policy) => Object.keys(policy));
  const all = (await Promise.all(files.map(figuresOf))).flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((name) => !(name in SOURCE))).toEqual([]);
});

it('names are in small letters, each once', () => {
  const names = figures.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

it('says what each bounds in one sentence', () => {
  for (const { bounds } of figures) expect(bounds).toMatch(/^[A-Z][^.]*\.$/);
});

it.each`
  name                                 | unit         | values                          | why
  ${'acknowledgement-expected-within'} | ${'hours'}   | ${[1]}                          | ${'sixty minutes are an hour'}
  ${'notice-after-issue'}              | ${'days'}    | ${[14]}                         | ${'two weeks are days'}
  ${'case-session'}                    | ${'minutes'} | ${[30]}                         | ${'half an hour is minutes'}
  ${'delivery-retries'}                | ${'seconds'} | ${[0, 5, 15, 30, 60, 120, 300]} | ${'a list is in the unit that fits them all'}
  ${'hint-delay'}                      | ${'seconds'} | ${[1]}                          | ${'kept in seconds'}
  ${'hold-at-most'}                    | ${'days'}    | ${[365]}                        | ${'kept in days'}
  ${'complaints-per-address'}          | ${'count'}   | ${[5]}                          | ${'a number of times'}
  ${'reads-on-record'}                 | ${'count'}   | ${[1, 2, 10, 100, 1e3, 1e4]}    | ${'numbers of reads'}
  ${'commands-words-a-day'}            | ${'count'}   | ${[50]}                         | ${'one of two shares'}
  ${'widest-ipv6-range'}               | ${'prefix'}  | ${[48]}                         | ${'a prefix is no number of times'}
  ${'share-nearly-used'}               | ${'part'}    | ${[0.8]}                        | ${'a part of a whole'}
  ${'disputed-end-applied'}            | ${'choice'}  | ${['later']}                    | ${'one of two ends'}
  ${'file-bytes'}                      | ${'bytes'}   | ${[10_000_000]}                 | ${'no policy of its file, and told of all the same'}
`('$name: $values $unit ($why)', ({ name, unit, values }) => {
  expect(named(name)).toMatchObject({ unit, values });
});

it('says which law a figure was modelled on, and of the others nothing', () => {
  expect(named('clarification-expected-within')?.after).toBe('Regulation (EU) 2023/1543, Article 11(5)');
  expect(named('review-within')?.after).toBeUndefined();
});

it('the law’s figures are those of its rows, one for each case where it gives two, and none where none was read', () => {
  const lengths = listLengthsOfPeriods();
  const of = (law: string) => lengths.filter((one) => one.law === law);
  expect(of('US-2703f').map(({ period, n, unit }) => [period, n, unit])).toEqual([
    ['initial', 90, 'calendar-day'],
    ['extension', 90, 'calendar-day'],
  ]);
  expect(of('EU-EPOC-PR').map(({ period, n, unit }) => [period, n, unit])).toContainEqual([
    'clarification',
    5,
    'calendar-day',
  ]);
  expect(of('CA-487.012').map(({ variant, n }) => [variant, n])).toEqual([
    ['domestic', 21],
    ['foreign', 90],
  ]);
  for (const { citation } of lengths) expect(citation).not.toBe('');
});
