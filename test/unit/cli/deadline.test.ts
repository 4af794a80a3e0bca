import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DeadlineRequest, questionOf } from '../../../shared/contracts/api/public/deadlines.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { computeDeadline } from '../../../shared/domain/law/periods/deadline.ts';
import { RULE_SET } from '../../../shared/domain/law/periods/rule-set.ts';
import { ENDS_MEAN } from '../../../shared/domain/law/terms/computation.ts';
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
  expect(stdout.split('\n').slice(0, 15)).toEqual([
    'EU-EPOC-PR, period "initial". Each end is the first moment at which the period no longer runs.',
    '',
    'event       00:30+01:00 on Tuesday 8 September 2026 in Europe/Dublin, 2026-09-07T23:30:00.000Z',
    'ends        00:00+00:00 on Tuesday 10 November 2026 in Europe/Dublin, 2026-11-10T00:00:00.000Z',
    'nominally   00:00+00:00 on Sunday 8 November 2026 in Europe/Dublin, 2026-11-08T00:00:00.000Z',
    'law         Regulation (EU) 2023/1543, Article 11(1) and recital 60; Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3',
    'figure      V: checked against the law’s text',
    `counted by  EU-1182-71, rule set ${RULE_SET}, public holidays of IE from date-holidays 3.37.0 with 7 corrections`,
    '',
    `Applied: ${ENDS_MEAN.applied}`,
    `Nominal: ${ENDS_MEAN.nominal}`,
    '',
    'Why:',
    '  1. Regulation (EU) 2023/1543, Article 11(1) and recital 60, gives 60 calendar days.',
    expect.stringContaining('  2. Periods are counted by Regulation (EEC, Euratom) No 1182/71, Article 1; assumed'),
  ]);
});

it('a disputed day has its lines, and an exact end has its own', async () => {
  const [disputed, hours] = await Promise.all([
    run('EU-EPOC-PR', 'initial', '2026-10-27T10:00+02:00', '--zone', 'Europe/Sofia', '--state', 'BG'),
    run('EU-EPOC-PR', 'ex-post-validation', '2026-10-24T10:17+02:00', '--zone', 'Europe/Brussels', '--state', 'BE'),
  ]);
  expect(disputed.stdout.split('\n').slice(3, 8)).toEqual([
    'ends        00:00+02:00 on Wednesday 30 December 2026 in Europe/Sofia, 2026-12-29T22:00:00.000Z',
    'nominally   00:00+02:00 on Sunday 27 December 2026 in Europe/Sofia, 2026-12-26T22:00:00.000Z',
    'disputed    whether a holiday: 2026-12-28',
    '  if not    00:00+02:00 on Tuesday 29 December 2026 in Europe/Sofia, 2026-12-28T22:00:00.000Z',
    '  if so     00:00+02:00 on Wednesday 30 December 2026 in Europe/Sofia, 2026-12-29T22:00:00.000Z',
  ]);
  expect(disputed.stdout).toContain('This day is disputed: Monday 28 December 2026 in BG');
  expect(hours.stdout.split('\n').slice(4, 6)).toEqual([
    'nominally   the same',
    'exactly     09:17+01:00 on Monday 26 October 2026 in Europe/Brussels, 2026-10-26T08:17:00.000Z',
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
