import { describe, expect, it } from 'vitest';
import { chooseRows, playRows } from '../../../../infra/local/provider-check/play.ts';
import {
  type Finding,
  fail,
  type Group,
  NotPlayed,
  pass,
  type Row,
  warn,
} from '../../../../infra/local/provider-check/row.ts';

const row = (id: string, play: () => Promise<Finding>, needs: readonly string[] = []): Row => ({
  id,
  group: id.split('.')[0] as Group,
  title: 'played',
  expected: 'expected',
  docs: 'webhooks',
  needs,
  play,
});

const passing = async (): Promise<Finding> => pass('well');
const outcome = async (rows: readonly Row[]): Promise<readonly string[]> =>
  (await playRows(rows, () => undefined)).map(({ id, verdict, seen }) => `${id} ${verdict}: ${seen}`);

describe('rows', () => {
  it('are played group by group, and told as each is done', async () => {
    const told: string[] = [];
    const order: string[] = [];
    const note = (id: string) => row(id, async () => pass(`the ${order.push(id)}th`));
    await playRows([note('slow.a'), note('good.a')], ({ id }) => told.push(id));
    expect([order, told]).toEqual([
      ['good.a', 'slow.a'],
      ['good.a', 'slow.a'],
    ]);
  });

  it('one that rests on a failed one is not played, and never passes; nor does what rests on that', async () => {
    const rows = [
      row('good.a', async () => fail('ill')),
      row('held.a', passing, ['good.a']),
      row('ends.a', passing, ['held.a']),
    ];
    expect(await outcome(rows)).toEqual([
      'good.a failed: ill',
      'held.a not-played: it rests on good.a, which failed',
      'ends.a not-played: it rests on held.a, which was not played',
    ]);
  });

  it('one that rests on what is wished for is played', async () => {
    const rows = [row('good.a', async () => warn('so so')), row('good.b', passing, ['good.a'])];
    expect(await outcome(rows)).toEqual(['good.a warning: so so', 'good.b passed: well']);
  });

  it('one that cannot be seen, or at which the check itself breaks off, says so', async () => {
    const rows = [
      row('good.a', async () => Promise.reject(new NotPlayed('no certificate was read'))),
      row('good.b', async () => Promise.reject(new Error('the API is away'))),
    ];
    expect(await outcome(rows)).toEqual([
      'good.a not-played: no certificate was read',
      'good.b not-played: the check itself came to nothing here: the API is away',
    ]);
  });

  it('are chosen, with what they rest on and nothing else', () => {
    const rows = [
      row('good.a', passing),
      row('good.b', passing),
      row('held.a', passing, ['good.a']),
      row('ends.a', passing),
    ];
    expect(chooseRows(rows, ({ group }) => group === 'held').map(({ id }) => id)).toEqual(['good.a', 'held.a']);
  });

  it('that break off because it was stopped are told to nobody', async () => {
    const stopping = new AbortController();
    const told: string[] = [];
    const broken = row('good.a', async () => {
      stopping.abort(new Error('enough'));
      throw new Error('the API is away');
    });
    await expect(playRows([broken], ({ id }) => told.push(id), stopping.signal)).rejects.toThrow('enough');
    expect(told).toEqual([]);
  });

  it('are no longer played once it was stopped', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(playRows([row('good.a', passing)], () => undefined, stopped)).rejects.toThrow('enough');
  });
});
