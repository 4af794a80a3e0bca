import { describe, expect, it } from 'vitest';
import { DAY, LAWS } from './figures.ts';
import { explore } from './graph.ts';
import { findFaults, findWrongSteps } from './invariants.ts';
import { LIFE } from './life-page.ts';
import type { Configuration } from './moves.ts';
import { createReview, type Order, type Setup } from './order.ts';
import { Replay } from './replay.ts';
import { begin, give, pass } from './step.ts';

const SETUP: Setup = {
  law: LAWS.EU,
  by: 'prosecutor',
  emergency: false,
  validation: 'not-needed',
  protectedPerson: false,
};
const issued = begin(SETUP);
const READ = { type: 'read-certificate', by: 'provider', how: '', of: -1 };

function running(): Order {
  const result = give(issued, READ, SETUP);
  if ('refused' in result) throw new Error(result.refused);
  return result.order;
}

describe('what must always hold of the model', () => {
  it.each<[string, Partial<Order>, string]>([
    ['its end has come', { now: running().end }, 'is in force at or after its end'],
    ['it lasts a second too long', { end: running().end + 1_000 }, 'is to last longer than its law lets it'],
    ['a reviewer has set its end', { endsAtMost: 30 * DAY }, 'outlasts what a reviewer set'],
    ['nobody received it', { receivedAt: -1 }, 'runs before it was received'],
    ['it was extended twice', { extensions: 2 }, 'was extended more often than its law lets it'],
    ['nobody is told', { now: 20 * DAY, noticeAt: 30 * DAY }, 'owes a notice for which nobody lets it wait'],
    ['nobody is asked', { deferral: 'asked' }, 'waits for an answer that nobody is asked for'],
    ['it ended untold', { phase: 'lapsed', end: 0 }, 'ended, and nobody is told'],
    ['a review is forgotten', { reviews: [createReview('sunset', 0, 0)] }, 'has a review that is past its time'],
    [
      'somebody of the issuing house sits',
      {
        reviews: [
          { ...createReview('sunset', 0, DAY), seats: [{ who: 'v', contestableUntil: 0, vote: '', permits: false }] },
        ],
      },
      'is judged by who may not',
    ],
  ])('is missed where %s', (_why, change, fault) => {
    expect(findFaults(running(), SETUP)).toEqual([]);
    expect(findFaults({ ...running(), ...change }, SETUP)).toContain(fault);
  });

  it('knows a step that no page draws, a fact twice, and a code that is not told', () => {
    const again = { order: running(), events: ['order.received'] };
    expect(findWrongSteps(running(), { move: READ }, again, SETUP)).toEqual(['records order.received again']);
    const back = { order: issued, events: ['order.continued', 'order.erased'] };
    expect(findWrongSteps(issued, { now: 0 }, back, SETUP)[0]).toContain('which docs/life.md does not draw');
    expect(findWrongSteps(issued, { move: READ }, { refused: 'order-full' }, SETUP)[0]).toContain(
      'which docs/life.md lacks',
    );
  });

  it('reads the page of life', () => {
    expect(LIFE.get('extend')?.cells['lapsed']).toEqual({ refused: 'extension-too-late' });
    expect(LIFE.get('order.lapsed')?.cells['issued']).toBeUndefined();
    expect(LIFE.get('decide-review')?.cells['running']).toEqual({ to: ['running', 'revoked'] });
  });

  it('lets a hold lapse at its end, and not a millisecond before', () => {
    const hold = running();
    const told = { ...hold, needAsks: [], acknowledged: 'given', notice: 'given' } as const;
    expect(pass(told, hold.end - 1, SETUP).order.phase).toBe('running');
    expect(pass(told, hold.end, SETUP).order.phase).toBe('lapsed');
  });
});

describe('walking a life through the real rules', () => {
  const configuration: Configuration = {
    name: 'short',
    setup: SETUP,
    offers: ['read-certificate', 'extend'],
    reviewers: '',
    inReviews: [],
    draws: 'anybody',
    most: { commands: 2, reviews: 1, objections: 0 },
    stops: { windows: false, eves: false },
  };

  it.each<[string, Partial<Setup>, string]>([
    ['a hold of a day more', { law: { ...LAWS.EU, days: 61 } }, 'end: '],
    ['no extension', { law: { ...LAWS.EU, extension: 0 } }, 'refused period-not-defined'],
  ])('finds the model wrong that has %s', (_what, change, told) => {
    const wrong = { ...configuration, setup: { ...SETUP, ...change } };
    const lives: { readonly from: number; readonly step: Parameters<Replay['walk']>[0]['step'] }[] = [];
    const explored = explore(wrong, ({ number, step }) => lives.push({ from: number, step }));
    const replay = new Replay(wrong, explored);
    const differences = lives.flatMap((life) => replay.walk(life) ?? []);
    expect(differences.join('\n')).toContain(told);
  });
});
