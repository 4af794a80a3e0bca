import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlayedRow, Verdict } from '../../infra/local/provider-check/row.ts';
import { FAULTS, type FaultName, WISHED } from '../support/provider-check/faults.ts';
import { FAULT_NAMES, openRuns, type Runs } from '../support/provider-check/runs.ts';

const AT_ONCE = 6;

let runs: Runs;
const played = new Map<FaultName | undefined, Promise<readonly PlayedRow[]>>();
beforeAll(async () => {
  runs = await openRuns();
  const { promise: begun, resolve } = Promise.withResolvers<unknown>();
  keep(undefined, runs.play(undefined, resolve));
  await begun; // with functions that are loaded, nobody is late for want of them
  const limit = pLimit(AT_ONCE);
  for (const fault of FAULT_NAMES)
    keep(
      fault,
      limit(() => runs.play(fault)),
    );
});
afterAll(() => runs?.stop());

function keep(fault: FaultName | undefined, rows: Promise<readonly PlayedRow[]>): void {
  rows.catch(() => undefined); // thrown where it is looked at
  played.set(fault, rows);
}

async function listOf(fault: FaultName | undefined, ...verdicts: readonly Verdict[]): Promise<readonly string[]> {
  const rows = (await played.get(fault)) ?? [];
  return rows.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id, seen }) => `${id}: ${seen}`);
}

const ids = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(':')[0] ?? '');

describe('an endpoint with one fault fails the rows that are about it, and none that they rest on', () => {
  it.each(FAULT_NAMES)('%s', async (fault) => {
    const wished = FAULTS[fault].filter((id) => WISHED.includes(id));
    const owed = FAULTS[fault].filter((id) => !WISHED.includes(id));
    const failed = await listOf(fault, 'failed');
    expect(ids(failed).toSorted(), failed.join('\n')).toEqual(owed.toSorted());
    expect(ids(await listOf(fault, 'warning'))).toEqual(wished);
    const left = await listOf(fault, 'not-played');
    expect(left.filter((line) => !/: it rests on /.test(line))).toEqual([]);
  });
});

describe('an endpoint that does what a provider owes', () => {
  it('passes every row there is', async () => {
    expect(await listOf(undefined, 'failed', 'warning', 'not-played')).toEqual([]);
    expect(await listOf(undefined, 'passed')).toHaveLength(42);
  }, 600_000); // it waits as real endpoints do

  it('each row names a heading of the page for providers', async () => {
    const page = await readFile(new URL('../../docs/api/providers.md', import.meta.url), 'utf8');
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    const rows = (await played.get(undefined)) ?? [];
    expect(rows.filter(({ docs }) => !anchors.includes(docs)).map(({ id, docs }) => `${id}: ${docs}`)).toEqual([]);
  });

  it('each row has an endpoint that fails it', async () => {
    const failing = new Set<string>(Object.values(FAULTS).flat());
    expect(ids(await listOf(undefined, 'passed')).filter((id) => !failing.has(id))).toEqual([]);
  });
});
