import { describe, expect, it } from 'vitest';
import { COMMANDS_IN_LIFE } from '../../../shared/domain/order/life/commands-in-life.ts';
import { TIME_IN_LIFE } from '../../../shared/domain/order/life/time-in-life.ts';
import { MESSAGE_FOR } from '../../../shared/domain/order/record/events.ts';
import { ERROR_CODES } from '../../../shared/errors.ts';
import { Befallen } from '../world/befallen.ts';
import { Coverage } from '../world/coverage.ts';
import { edge, listEdges } from '../world/transitions.ts';
import { EDGES_AFTER } from './after.ts';
import { CODES_BEYOND, EDGES_BEYOND } from './beyond.ts';
import { BEYOND, EXPECTED, listMetBeyond, listUnmet } from './expected.ts';
import { listPairs, listPairsOf } from './pairs.ts';
import { writeReport } from './report.ts';

/** A run that met all there is to meet, but what is left out. */
function meetAllBut(...left: readonly string[]): Coverage {
  const coverage = new Coverage();
  for (const [kind, names] of Object.entries(EXPECTED))
    for (const name of names) if (!left.includes(`${kind} ${name}`)) coverage.count(kind, name);
  return coverage;
}

describe('what a run has to meet', () => {
  it.each(Object.entries(EXPECTED))('is told of each %s that is missing', (kind, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(listUnmet(meetAllBut())).toEqual([]);
    for (const name of names) expect(listUnmet(meetAllBut(`${kind} ${name}`))).toEqual([`${kind} ${name}`]);
  });

  it('is everything, where nobody ran', () => {
    expect(listUnmet(new Coverage()).length).toBe(Object.values(EXPECTED).flat().length);
  });

  it('is in the report, with what is out of reach and was met all the same', () => {
    const coverage = meetAllBut('refusal order-ended');
    coverage.count('refusal', 'cross-site');
    expect(listMetBeyond(coverage)).toEqual(['refusal cross-site']);
    expect(writeReport(coverage).slice(-2)).toEqual([
      'never met: refusal order-ended',
      'met, though test/simulation/engine/beyond.ts has it out of reach: refusal cross-site',
    ]);
  });
});

describe('the edges of the life', () => {
  it('are those of the table, with every event that can be on record, and the filing that is before it', () => {
    const edges = listEdges();
    const events = new Set(edges.map((one) => one.split(': ')[1]));
    expect([...events].toSorted()).toEqual(RECORDED.toSorted());
    expect(edges).toContain(edge('issued', 'order.received'));
    expect(edges).not.toContain(edge('issued', 'order.extended'));
  });

  it('that are out of reach are edges of the table', () => {
    for (const [edges, why] of EDGES_BEYOND) {
      expect(listEdges().filter((one) => edges.test(one)).length, `${edges}: ${why}`).toBeGreaterThan(0);
    }
  });
});

it('an event is out of reach where every edge to it is, and no other', () => {
  const [within = [], beyond = []] = [EXPECTED['event'], BEYOND['event']];
  expect([...within, ...beyond].toSorted()).toEqual(RECORDED.toSorted());
  for (const one of beyond)
    expect((EXPECTED['transition'] ?? []).filter((each) => each.endsWith(`: ${one}`))).toEqual([]);
  expect(beyond).toEqual(['overlap.found']);
});

/** Everything that a row of the table can put on record; what it no longer does, stands in old records alone. */
const RECORDED: readonly string[] = [
  ...new Set([
    'order.issued',
    ...Object.values(COMMANDS_IN_LIFE).flatMap(({ records }) => [...records]),
    ...Object.values(TIME_IN_LIFE).flatMap(({ records }) => [...records]),
  ]),
];

it('every event that tells something is on an edge, but for one that is no longer recorded', () => {
  expect(Object.keys(MESSAGE_FOR).filter((type) => !RECORDED.includes(type))).toEqual(['notice.recorded']);
});

it('edges after a hold that are to be met are edges of the table, after a hold and within reach', () => {
  expect(EDGES_AFTER.size).toBeGreaterThan(0);
  expect(listEdges()).toEqual(expect.arrayContaining([...EDGES_AFTER]));
  expect(EXPECTED['transition']).toEqual(expect.arrayContaining([...EDGES_AFTER]));
  for (const one of EDGES_AFTER) expect(one).not.toMatch(/^(?:nothing|issued|running): /);
});

describe('refusals', () => {
  it('that are out of reach have codes that there are, each with its reason, and the others are to be met', () => {
    expect(ERROR_CODES).toEqual(expect.arrayContaining(Object.keys(CODES_BEYOND)));
    for (const why of Object.values(CODES_BEYOND)) expect(why.length).toBeGreaterThan(20);
    const codes = [...(EXPECTED['refusal'] ?? []), ...(BEYOND['refusal'] ?? [])];
    expect(codes.toSorted()).toEqual(ERROR_CODES.toSorted());
  });
});

describe('pairs of faults', () => {
  it('are met where both befall one life, and one twice where it comes twice', () => {
    const befallen = new Befallen();
    expect(listPairsOf(befallen)).toEqual([]);
    befallen.fault('stalled');
    befallen.mishap('skip-tick');
    expect(listPairsOf(befallen)).toEqual(['stalled and skip-tick']);
    befallen.fault('crash-before');
    expect(listPairsOf(befallen)).toEqual([
      'crash-before and stalled',
      'crash-before and skip-tick',
      'stalled and skip-tick',
    ]);
    befallen.fault('stalled');
    expect(listPairsOf(befallen)).toContain('stalled and stalled');
    expect(listPairs()).toEqual(expect.arrayContaining([...listPairsOf(befallen)]));
  });

  it('of one service are counted by themselves, and asked for by their service', () => {
    const befallen = new Befallen();
    befallen.fault('kms-denied');
    expect(listPairsOf(befallen)).toEqual([]);
    befallen.fault('storage-conflict');
    befallen.mishap('skip-tick');
    const asked = ['a key and skip-tick', 'the storage and skip-tick'];
    expect(listPairsOf(befallen)).toEqual(expect.arrayContaining(['kms-denied and storage-conflict', ...asked]));
    expect(listPairs()).toEqual(expect.arrayContaining(asked));
    expect(listPairs()).not.toContain('kms-denied and storage-conflict');
  });
});
