import { describe, expect, it } from 'vitest';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import { type Candidate, hasRoomFor, rankCandidates } from '../../../../shared/domain/overlap/choosing.ts';
import { createMarks, type Mark } from '../../../../shared/domain/overlap/marks.ts';
import { anOrderId, at } from '../../../support/builders.ts';

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);

const OCTOBER = { from: at('2026-10-01T00:00:00Z'), to: at('2026-10-31T00:00:00Z') };
const NOVEMBER = { from: at('2026-11-01T00:00:00Z'), to: at('2026-11-30T00:00:00Z') };

const marks = (span: Mark['span'] = null): Mark[] =>
  createMarks('prv-demo', [{ id: 't1', type: 'account', value: 'somebody', span, port: null }], hash);

/** @param minute of the hour in which all are issued. */
const issued = (number: number, authority: string, minute = number, span: Mark['span'] = null): Candidate => ({
  orderId: anOrderId(number),
  issue: { authority, issuedAt: at(`2026-11-20T17:${`${minute}`.padStart(2, '0')}:00Z`) },
  marks: marks(span),
});
const markedEarlier = (number: number): Candidate => ({ orderId: anOrderId(number), marks: marks() });

describe('in what order holders are looked for', () => {
  it.each<{ candidates: readonly Candidate[]; order: readonly number[]; why: string }>([
    { candidates: [], order: [], why: 'nobody' },
    { candidates: [issued(2, 'A'), issued(1, 'A')], order: [1, 2], why: 'the first issued first' },
    { candidates: [issued(3, 'A', 5), issued(1, 'A', 5), issued(2, 'A', 5)], order: [2, 1, 3], why: 'ties by id' },
    {
      candidates: [issued(1, 'A'), issued(2, 'A'), issued(3, 'A'), issued(4, 'B'), issued(5, 'C'), issued(6, 'B')],
      order: [1, 4, 5, 2, 6, 3],
      why: 'each authority in its turn: many of one hide no other',
    },
    {
      candidates: [issued(1, 'A'), issued(2, 'A'), markedEarlier(8), markedEarlier(7)],
      order: [7, 8, 1, 2],
      why: 'whom an earlier version marked was there before',
    },
  ])('$why', ({ candidates, order }) => {
    const given = structuredClone(candidates);
    expect(rankCandidates(candidates).map(({ orderId }) => orderId)).toEqual(order.map(anOrderId));
    expect(candidates).toEqual(given);
  });
});

describe('whether a holder is to remember a new order', () => {
  const ASKING = { orderId: anOrderId(900), authority: 'Z', issuedAt: at('2026-11-20T18:00:00Z') };
  const holder = issued(0, 'A');
  const others = (count: number, minute = 30, span: Mark['span'] = null): Candidate[] =>
    Array.from({ length: count }, (_, index) => issued(index + 1, 'B', minute, span));

  it.each<{ candidates: readonly Candidate[]; room: boolean; why: string }>([
    { candidates: [holder], room: true, why: 'it has met nobody' },
    { candidates: [holder, ...others(99)], room: true, why: 'ninety-nine others came before' },
    { candidates: [holder, ...others(100)], room: false, why: 'a hundred others came before' },
  ])('$why', ({ candidates, room }) => {
    expect(hasRoomFor(ASKING, holder, candidates)).toBe(room);
  });

  it('counts none that was issued later: they have not found it yet', () => {
    const later = { ...ASKING, issuedAt: at('2026-11-20T17:30:00Z'), orderId: anOrderId(0) };
    expect(hasRoomFor(later, holder, [holder, ...others(100)])).toBe(true);
  });

  it('counts none that meets only the new order, and not the holder', () => {
    const inOctober = issued(0, 'A', 0, OCTOBER);
    expect(hasRoomFor(ASKING, inOctober, [inOctober, ...others(100, 30, NOVEMBER)])).toBe(true);
    expect(hasRoomFor(ASKING, inOctober, [inOctober, ...others(100, 30, OCTOBER)])).toBe(false);
  });
});
