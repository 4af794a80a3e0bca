import { expect, it } from 'vitest';
import { readDay, readMoment } from '../../../../../web/desks/orders/commands/read.ts';
import { findBreak, listCommits } from '../../../../../web/desks/orders/parts/record.ts';

it.each`
  typed           | day
  ${'2026-11-20'} | ${'2026-11-20'}
  ${'20.11.2026'} | ${'2026-11-20'}
  ${'1. 2. 2027'} | ${'2027-02-01'}
  ${'31.02.2027'} | ${undefined}
  ${'11/20/2026'} | ${undefined}
  ${'20.11.26'}   | ${undefined}
  ${'tomorrow'}   | ${undefined}
`('the day $typed is $day', ({ typed, day }) => {
  expect(readDay(typed)).toBe(day);
});

it.each`
  typed                          | at
  ${'2026-11-20 17:10'}          | ${'2026-11-20T16:10:00.000Z'}
  ${'20.11.2026, 17.10'}         | ${'2026-11-20T16:10:00.000Z'}
  ${'20.7.2026 17h10'}           | ${'2026-07-20T15:10:00.000Z'}
  ${'2026-11-20T17:10'}          | ${'2026-11-20T16:10:00.000Z'}
  ${'2026-11-20T16:10:00Z'}      | ${'2026-11-20T16:10:00Z'}
  ${'2026-11-20T11:10:00-05:00'} | ${'2026-11-20T11:10:00-05:00'}
  ${'2026-11-20'}                | ${undefined}
  ${'2026-11-20 25:10'}          | ${undefined}
  ${'soon'}                      | ${undefined}
`('the moment $typed is $at, by the clocks of Berlin', ({ typed, at }) => {
  expect(readMoment(typed, 'Europe/Berlin')).toBe(at);
});

it('an entry that does not name the digest of the one before it is found', () => {
  const entry = (number: number, previous: string | null, digest: string) => ({
    digest,
    commit: { version: number, previous, at: 0, events: [{ type: 'order.issued' }] },
  });
  const history = (...commits: readonly ReturnType<typeof entry>[]) =>
    listCommits(Object.assign(JSON.parse('{"notes":[],"officials":{},"head":"","next":null}'), { commits }));
  expect(findBreak(history(entry(4, 'c', 'd'), entry(5, 'd', 'e')))).toBeUndefined();
  expect(findBreak(history(entry(1, null, 'a'), entry(2, 'x', 'b')))).toMatchObject({ number: 2 });
});
