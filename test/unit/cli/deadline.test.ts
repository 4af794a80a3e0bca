import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DeadlineRequest, questionOf } from '../../../shared/contracts/api/public/deadlines.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { computeDeadline } from '../../../shared/domain/law/periods/deadline.ts';
import { toDeadlineAnswer } from '../../../shared/views/deadline.ts';

const COMMAND = fileURLToPath(new URL('../../../shared/cli/deadline.ts', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

const ORDER = ['EU-EPOC-PR', 'initial', '2026-09-07T23:30Z', '--zone', 'Europe/Dublin', '--state', 'IE'];

it('--json is what the endpoint answers', async () => {
  const { code, stdout } = await run(...ORDER, '--json');
  expect(code).toBe(0);
  const [instrument, period, startsAt] = ORDER;
  const request = parse(DeadlineRequest, { instrument, period, startsAt, zone: 'Europe/Dublin', state: 'IE' });
  expect(JSON.parse(stdout)).toEqual(toDeadlineAnswer(computeDeadline(questionOf(request))));
});

it('without it, a page a clerk can read: the answer first, then each step', async () => {
  const { code, stdout } = await run(...ORDER);
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 12)).toEqual([
    'EU-EPOC-PR, period "initial". Each end is the first moment at which the period no longer runs.',
    '',
    'event       00:30+01:00 on Tuesday 8 September 2026 in Europe/Dublin, 2026-09-07T23:30:00.000Z',
    'ends        00:00+00:00 on Tuesday 10 November 2026 in Europe/Dublin, 2026-11-10T00:00:00.000Z',
    'nominally   00:00+00:00 on Sunday 8 November 2026 in Europe/Dublin, 2026-11-08T00:00:00.000Z: whoever owes the act goes by this one; a right is lost, or a hold ends, only by the one above',
    'law         Regulation (EU) 2023/1543, Article 11(1) and recital 60; Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3',
    'figure      V: checked against the law’s text',
    'counted by  EU-1182-71, rule set 2026-11-01, public holidays of IE from date-holidays 3.37.0 with 4 corrections',
    '',
    'Why:',
    '  1. Regulation (EU) 2023/1543, Article 11(1) and recital 60, gives 60 calendar days.',
    '  2. Periods are counted by Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as Regulation (EU) 2023/1543 names no rule of computation.',
  ]);
});

it('--foreign is short for --variant foreign', async () => {
  const demand = ['CA-487.012', 'initial', '2026-03-02T12:00-05:00', '--zone', 'America/Toronto', '--json'];
  const [short, long] = await Promise.all([run(...demand, '--foreign'), run(...demand, '--variant', 'foreign')]);
  expect(JSON.parse(short.stdout)).toMatchObject({ appliedEndsAt: '2026-06-01T04:00:00.000Z' });
  expect(short.stdout).toBe(long.stdout);
});

it('--days asks for a length', async () => {
  const { stdout } = await run(...ORDER, '--days', '20');
  expect(stdout).toContain('gives at most 60 calendar days; 20 calendar days are asked for.');
  expect(stdout).toContain('ends        00:00+01:00 on Tuesday 29 September 2026 in Europe/Dublin');
});

it.each([
  ['an unknown instrument', ['XX-1', 'initial', '2026-03-02T12:00Z', '--zone', 'Europe/Paris'], 'instrument-unknown'],
  ['an unknown zone', ['US-2703f', 'initial', '2026-03-02T12:00Z', '--zone', 'Europe/Nowhere'], 'zone-unknown'],
  ['a second extension', [...ORDER.with(1, 'extension'), '--count', '2'], 'extension-not-allowed'],
  ['a count that is none', [...ORDER.with(1, 'extension'), '--count', 'two'], '/count'],
  ['a day beyond the cap', [...ORDER, '--days', '61'], 'period-beyond-cap'],
  ['half a day', [...ORDER, '--days', '0.5'], '/days'],
  ['no zone', ORDER.slice(0, 3), '/zone'],
  ['too few words', ORDER.slice(0, 2), 'usage:'],
  ['too many words', [...ORDER, 'more'], 'usage:'],
  ['an unknown option', [...ORDER, '--sign'], '--sign'],
])('stops at %s, says why on stderr, answers nothing', async (_, args, told) => {
  const { code, stdout, stderr } = await run(...args);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(told);
});
