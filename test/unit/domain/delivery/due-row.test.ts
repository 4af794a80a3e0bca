import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommitRow,
  groupByInstant,
  rowsOfGroup,
  TOGETHER_AT_MOST,
} from '../../../../shared/domain/delivery/due-row.ts';
import { instant } from '../../../../shared/domain/instant.ts';
import { anOrderId } from '../../../support/builders.ts';

const rowAt = (dueAt: number, number = 1): CommitRow => ({
  kind: 'commit',
  orderId: anOrderId(number),
  version: 2,
  dueAt: instant(dueAt),
});

describe('commits that are due', () => {
  it('at one instant are told of together', () => {
    const [first, second] = [rowAt(7, 1), rowAt(7, 2)];
    expect(groupByInstant([first, second])).toEqual([
      {
        kind: 'commits',
        dueAt: 7,
        commits: [
          { orderId: first.orderId, version: 2 },
          { orderId: second.orderId, version: 2 },
        ],
      },
    ]);
  });

  it('alone at theirs by themselves, a millisecond apart as well', () => {
    const rows = [rowAt(7, 1), rowAt(8, 2)];
    expect(groupByInstant(rows)).toEqual(rows);
  });

  it('are told of by 25 at a time, and the last by itself where it is left alone', () => {
    const rows = Array.from({ length: 51 }, (_, number) => rowAt(7, number));
    const sizes = groupByInstant(rows).map((group) => (group.kind === 'commits' ? group.commits.length : 1));
    expect(sizes).toEqual([25, 25, 1]);
  });

  it('are each told of once, whatever instants they have', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 120 }), (instants) => {
        const rows = instants.map(rowAt);
        const groups = groupByInstant(rows);
        const told = groups.flatMap((group) => (group.kind === 'commits' ? rowsOfGroup(group) : [group]));
        expect(new Set(told.map((row) => JSON.stringify(row)))).toEqual(
          new Set(rows.map((row) => JSON.stringify(row))),
        );
        expect(told).toHaveLength(rows.length);
        for (const group of groups) {
          if (group.kind === 'commits') expect(group.commits.length).toBeLessThanOrEqual(TOGETHER_AT_MOST);
        }
      }),
    );
  });
});
