import { describe, expect, it } from 'vitest';
import { parseInterval } from '../../../../infra/local/template/resources/schedules.ts';

describe('a schedule', () => {
  it.each([
    ['rate(1 minute)', 60_000],
    ['rate(5 minutes)', 300_000],
    ['rate(1 hour)', 3_600_000],
    ['rate(2 days)', 172_800_000],
    ['cron(* * * * ? *)', 60_000],
    ['cron(0 9 ? * TUE *)', 604_800_000],
    ['cron(0,30 9 ? * WED *)', 604_800_000],
  ])('%s fires every %i ms', (expression, expected) => {
    expect(parseInterval(expression)).toBe(expected);
  });

  it.each(['rate(0 minutes)', 'cron(0 12 * * ? *)', 'at(2027-01-01T00:00:00)'])('refuses %s', (expression) => {
    expect(() => parseInterval(expression)).toThrow(`schedule ${expression} is not hosted locally`);
  });
});
