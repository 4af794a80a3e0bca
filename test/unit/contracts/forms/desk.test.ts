import { expect, it } from 'vitest';
import * as z from 'zod';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { DESK } from '../../../../shared/contracts/forms/coe-29/desk.ts';
import { refusalOf } from '../refusal.ts';

const Desk = z.strictObject(DESK);
const published = z.fromJSONSchema(z.toJSONSchema(Desk, { io: 'input' }));

it.each`
  typed                 | kept
  ${'Asia/Baku'}        | ${'Asia/Baku'}
  ${' asia/baku'}       | ${'Asia/Baku'}
  ${'America/New York'} | ${'America/New_York'}
  ${'Europe/Kyiv'}      | ${'Europe/Kyiv'}
  ${'Europe/Kiev'}      | ${'Europe/Kiev'}
  ${'UTC'}              | ${'UTC'}
  ${'gmt'}              | ${'UTC'}
  ${'Z'}                | ${'UTC'}
  ${'UTC+4'}            | ${'UTC+04:00'}
  ${'utc +4'}           | ${'UTC+04:00'}
  ${'UTC+14:00'}        | ${'UTC+14:00'}
  ${'GMT−3:30'}         | ${'UTC-03:30'}
  ${'+0545'}            | ${'UTC+05:45'}
  ${'ＵＴＣ＋９'}       | ${'UTC+09:00'}
`('the zone $typed is kept as $kept, and the published description does not refuse it', ({ typed, kept }) => {
  expect(parse(Desk, { timeZone: typed })).toEqual({ timeZone: kept });
  expect(parse(Desk, { timeZone: kept })).toEqual({ timeZone: kept });
  expect(published.safeParse({ timeZone: typed }).success).toBe(true);
});

it.each(['', 'IST', 'CET', 'JST', 'Baku', 'UTC+15', 'UTC+4:75', '4', 'Europe/Atlantis', 'x'.repeat(65)])(
  'the zone %j is refused once',
  (timeZone) => {
    expect(refusalOf(() => parse(Desk, { timeZone })).pointers).toEqual(['/timeZone']);
  },
);
