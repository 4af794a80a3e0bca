import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDuration, HostClock, parseInstant } from '../../../../infra/local/base/clock.ts';

const NOON = Date.UTC(2027, 0, 31, 12);

describe('moving the clock', () => {
  it.each([
    ['PT0S', '2027-01-31T12:00:00.000Z'],
    ['P61D', '2027-04-02T12:00:00.000Z'],
    ['PT90M', '2027-01-31T13:30:00.000Z'],
    ['P1M', '2027-02-28T12:00:00.000Z'],
    ['P1Y2M3DT4H5M6.5S', '2028-04-03T16:05:06.500Z'],
  ])('%s after noon on 31 January 2027 is %s', (duration, expected) => {
    expect(new Date(addDuration(NOON, duration)).toISOString()).toBe(expected);
  });

  it.each(['-P1D', '61', 'P', '', 'PT', 'P61D ', 'one day'])('refuses the duration "%s"', (duration) => {
    expect(() => addDuration(NOON, duration)).toThrow(/not an ISO 8601 duration|never moves backwards/);
  });

  it('takes an instant with any offset, never one before now', () => {
    expect(parseInstant(NOON, '2027-02-01T00:00:00+01:00')).toBe(Date.UTC(2027, 0, 31, 23));
    expect(() => parseInstant(NOON, '2027-01-31T11:59:59Z')).toThrow('the clock never moves backwards');
    expect(() => parseInstant(NOON, '2027-02-01')).toThrow('is not an RFC 3339 instant');
  });

  it('stops a century ahead of real time', () => {
    expect(() => addDuration(Date.now(), 'P101Y')).toThrow('at most 100 years');
  });
});

describe('the position of the clock', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'holdfast-clock-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is told at the start where it was moved, and not where it never was', async () => {
    const file = join(dir, 'state.json');
    const clock = await HostClock.open(file);
    expect(clock.describeLead()).toBeUndefined();
    await clock.moveTo(Date.now() + 42 * 86_400_000 + 60_000);
    const again = await HostClock.open(file);
    const day = new Date(again.now()).toISOString().slice(0, 10);
    expect(again.describeLead()).toContain(`stands 42 days ahead, at ${day}T`);
    await writeFile(file, JSON.stringify({ clockOffsetMs: 90 * 60_000 }));
    expect((await HostClock.open(file)).describeLead()).toContain('stands less than a day ahead');
    await writeFile(file, JSON.stringify({ clockOffsetMs: 86_400_000 }));
    expect((await HostClock.open(file)).describeLead()).toContain('stands 1 day ahead');
  });

  it('is real time at first, and kept once moved', async () => {
    const file = join(dir, 'state.json');
    const clock = await HostClock.open(file);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000);
    await clock.moveTo(Date.now() + 86_400_000);
    const again = await HostClock.open(file);
    expect(Math.abs(again.now() - Date.now() - 86_400_000)).toBeLessThan(60_000);
  });

  it('is never moved back', async () => {
    const clock = await HostClock.open(join(dir, 'state.json'));
    await clock.moveTo(Date.now() + 86_400_000);
    await clock.moveTo(Date.now());
    expect(clock.now() - Date.now()).toBeGreaterThan(86_000_000);
  });

  it('is refused when damaged, and left as it is', async () => {
    const file = join(dir, 'state.json');
    await writeFile(file, '{"clockOffsetMs":-1}');
    await expect(HostClock.open(file)).rejects.toThrow(`${file}, which holds the position of the clock, is damaged`);
    expect(await readFile(file, 'utf8')).toBe('{"clockOffsetMs":-1}');
  });
});
