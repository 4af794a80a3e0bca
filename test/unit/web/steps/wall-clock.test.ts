import { expect, it } from 'vitest';
import { isDay, isTime, readWallClock } from '../../../../web/steps/wall-clock.ts';

it.each`
  date            | time       | zone                  | instant                       | why
  ${'2026-11-20'} | ${'17:10'} | ${'Europe/Berlin'}    | ${'2026-11-20T16:10:00.000Z'} | ${'winter'}
  ${'2026-07-20'} | ${'17:10'} | ${'Europe/Berlin'}    | ${'2026-07-20T15:10:00.000Z'} | ${'summer'}
  ${'2026-10-25'} | ${'02:30'} | ${'Europe/Berlin'}    | ${'2026-10-25T00:30:00.000Z'} | ${'shown twice: the first'}
  ${'2026-03-29'} | ${'02:30'} | ${'Europe/Berlin'}    | ${'2026-03-29T01:30:00.000Z'} | ${'never shown: as long after, 03:30'}
  ${'2026-03-29'} | ${'12:00'} | ${'Europe/Berlin'}    | ${'2026-03-29T10:00:00.000Z'} | ${'the day of the change, after it'}
  ${'2026-03-29'} | ${'00:30'} | ${'Europe/Berlin'}    | ${'2026-03-28T23:30:00.000Z'} | ${'the day of the change, before it'}
  ${'2026-10-25'} | ${'12:00'} | ${'Europe/Berlin'}    | ${'2026-10-25T11:00:00.000Z'} | ${'the day it goes back, after it'}
  ${'2026-11-20'} | ${'9.05'}  | ${'Asia/Kolkata'}     | ${'2026-11-20T03:35:00.000Z'} | ${'half an hour'}
  ${'2026-11-20'} | ${'0:00'}  | ${'Pacific/Auckland'} | ${'2026-11-19T11:00:00.000Z'} | ${'ahead'}
`('$date $time in $zone is $instant ($why)', ({ date, time, zone, instant }) => {
  expect(new Date(readWallClock(date, time, zone)).toISOString()).toBe(instant);
});

it.each`
  date            | is
  ${'2026-02-28'} | ${true}
  ${'2026-02-30'} | ${false}
  ${'2026-13-01'} | ${false}
  ${'26-11-20'}   | ${false}
  ${'2026-11-'}   | ${false}
`('$date is a day: $is', ({ date, is }) => {
  expect(isDay(date)).toBe(is);
});

it.each`
  time       | is
  ${'17:10'} | ${true}
  ${'7:05'}  | ${true}
  ${'17h10'} | ${true}
  ${'24:00'} | ${false}
  ${'17'}    | ${false}
`('$time is a time: $is', ({ time, is }) => {
  expect(isTime(time)).toBe(is);
});
