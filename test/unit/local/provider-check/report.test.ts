import { describe, expect, it } from 'vitest';
import { composeJson, formatReport, isPassed, spellRow } from '../../../../infra/local/provider-check/report.ts';
import type { PlayedRow, Verdict } from '../../../../infra/local/provider-check/row.ts';

const row = (id: string, verdict: Verdict): PlayedRow => ({
  id,
  group: 'good',
  title: 'order.issued',
  expected: '2xx',
  docs: 'webhooks',
  verdict,
  seen: `${id} was seen`,
  seconds: 1.25,
});
const CONTEXT = {
  url: 'http://127.0.0.1:8080/',
  provider: 'prv-check',
  algorithm: 'ed25519',
  at: '2026-11-30T12:00:00.000Z',
  seconds: 61.5,
  notTested: ['a restart'],
};

describe('the outcome', () => {
  it.each([
    [['passed', 'passed'], true],
    [['passed', 'warning'], true],
    [['passed', 'failed'], false],
    [['passed', 'not-played'], false],
    [[], false],
  ] as const)('%j: %s', (verdicts, expected) => {
    expect(isPassed(verdicts.map((verdict) => row('good.a', verdict)))).toBe(expected);
  });
});

describe('the table', () => {
  it('says of a row that passed what was played and seen', () => {
    expect(formatReport([row('good.a', 'passed')], CONTEXT)).toBe(`http://127.0.0.1:8080/ as prv-check

good
  passed      a                  order.issued
                                 good.a was seen

  not tested  a restart

1 passed, 0 failed, 0 wished for, 0 not played, in 62 s`);
  });

  it.each([
    ['failed', 'FAILED'],
    ['warning', 'wished'],
    ['not-played', 'not played'],
  ] as const)('says of one that is %s what was expected as well, and where that stands', (verdict, mark) => {
    const table = formatReport([row('good.a', verdict)], CONTEXT);
    expect(table).toContain(`  ${mark.padEnd(10)}  a`);
    expect(table).toContain('expected: 2xx (docs/api/providers.md#webhooks)');
    expect(table).toContain('seen: good.a was seen');
  });

  it('tells each row as it is done', () => {
    expect(spellRow(row('good.a', 'passed'))).toBe('passed      good.a                       1.3 s');
  });
});

describe('the JSON', () => {
  it('has these members, in this version', () => {
    expect(JSON.parse(composeJson([row('good.a', 'failed')], CONTEXT))).toEqual({
      version: 1,
      result: 'failed',
      url: 'http://127.0.0.1:8080/',
      provider: 'prv-check',
      algorithm: 'ed25519',
      at: '2026-11-30T12:00:00.000Z',
      seconds: 61.5,
      counts: { passed: 0, failed: 1, warning: 0, 'not-played': 0 },
      rows: [
        {
          id: 'good.a',
          group: 'good',
          title: 'order.issued',
          expected: '2xx',
          seen: 'good.a was seen',
          verdict: 'failed',
          docs: 'docs/api/providers.md#webhooks',
          seconds: 1.25,
        },
      ],
      notTested: ['a restart'],
    });
  });
});
