import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeNextAttempt, LADDERS, readRetryAfter } from '../../../../shared/domain/delivery/ladder.ts';
import type { Urgency } from '../../../../shared/domain/delivery/urgency.ts';
import { DAY_MS, fromRfc3339, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../../shared/domain/instant.ts';

const COMMITTED = fromRfc3339('2026-11-20T22:00:00Z');
const URGENCIES = ['emergency', 'urgent', 'routine'] as const satisfies readonly Urgency[];

/** When, in seconds from the commit, each attempt is made that fails at once. */
function climb(urgency: Urgency, untilMs: number, jitter = 0): number[] {
  const made: number[] = [];
  for (let now = COMMITTED, attempts = 1; now - COMMITTED <= untilMs; attempts += 1) {
    made.push((now - COMMITTED) / SECOND_MS);
    now = computeNextAttempt({ urgency, createdAt: COMMITTED, attempts, jitter }, now).at;
  }
  return made;
}

const every = (from: number, step: number, until: number): number[] =>
  Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step);

describe('the ladder', () => {
  it('of an emergency: 0 to 300 s, every 5 minutes to an hour, then every hour, and never given up', () => {
    const made = climb('emergency', 40 * DAY_MS);
    expect(made.slice(0, 7)).toEqual([0, 5, 15, 30, 60, 120, 300]);
    expect(made.slice(6, 18)).toEqual(every(300, 300, 3_600));
    expect(made.slice(17)).toEqual(every(3_600, 3_600, (40 * DAY_MS) / SECOND_MS));
    const asked = { urgency: 'emergency', createdAt: COMMITTED, attempts: 999, jitter: 0 } as const;
    expect(computeNextAttempt(asked, plus(COMMITTED, 90 * DAY_MS)).isGivenUp).toBe(false);
  });

  it('of what is urgent: 0 to 300 s, every quarter of an hour for 72 hours, then by the day and given up', () => {
    const made = climb('urgent', 80 * HOUR_MS);
    expect(made.slice(0, 9)).toEqual([0, 5, 15, 30, 60, 120, 300, 1_200, 2_100]);
    expect(made).toHaveLength(294);
  });

  it('of what is routine: 0, 30, 120, 600 s, every hour for 72 hours, then by the day and given up', () => {
    const made = climb('routine', 80 * HOUR_MS);
    expect(made.slice(0, 6)).toEqual([0, 30, 120, 600, 4_200, 7_800]);
    expect(made).toHaveLength(75);
  });

  it.each`
    attempts | offsetMs       | dueMs          | isGivenUp | why
    ${0}     | ${0}           | ${0}           | ${false}  | ${'the first at once'}
    ${1}     | ${0}           | ${5_000}       | ${false}  | ${'from the commit, not from now'}
    ${1}     | ${5_001}       | ${5_001}       | ${false}  | ${'missed: at once'}
    ${6}     | ${1_000}       | ${300_000}     | ${false}  | ${'last of the rungs'}
    ${2}     | ${360_000}     | ${360_000}     | ${false}  | ${'all rungs just missed'}
    ${2}     | ${360_001}     | ${1_260_001}   | ${false}  | ${'their time is over: no hurry to make up for them'}
    ${7}     | ${258_300_000} | ${259_200_000} | ${false}  | ${'at 72 h exactly'}
    ${7}     | ${258_300_001} | ${344_700_001} | ${true}   | ${'past 72 h: a day later'}
  `('after $attempts attempts at $offsetMs ms: $dueMs ms ($why)', ({ attempts, offsetMs, dueMs, isGivenUp }) => {
    const asked = { urgency: 'urgent', createdAt: COMMITTED, attempts, jitter: 0 } as const;
    expect(computeNextAttempt(asked, plus(COMMITTED, offsetMs))).toEqual({ at: plus(COMMITTED, dueMs), isGivenUp });
  });

  it('is moved by a fifth at most, either way, and keeps the order of its rungs', () => {
    expect(climb('emergency', HOUR_MS, -1).slice(0, 8)).toEqual([0, 4, 12, 24, 48, 96, 240, 480]);
    expect(climb('emergency', HOUR_MS, 1).slice(0, 8)).toEqual([0, 6, 18, 36, 72, 144, 360, 720]);
  });

  it('never goes back and never stands still', () => {
    const jitter = fc.double({ min: -1, max: 1, noNaN: true });
    const retryAfterMs = fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), { nil: undefined });
    const age = fc.integer({ min: 0, max: 400 * DAY_MS });
    fc.assert(
      fc.property(
        fc.constantFrom(...URGENCIES),
        fc.nat(500),
        jitter,
        retryAfterMs,
        age,
        (urgency, attempts, moved, asked, ms) => {
          const now = plus(COMMITTED, ms);
          const wanted = { urgency, createdAt: COMMITTED, attempts, jitter: moved, retryAfterMs: asked };
          const { at } = computeNextAttempt(wanted, now);
          expect(at).toBeGreaterThanOrEqual(now);
          expect(at - now).toBeLessThanOrEqual(1.2 * DAY_MS);
          if (asked !== undefined) {
            expect(at - now).toBeGreaterThanOrEqual(Math.min(asked, LADDERS[urgency].retryAfterAtMostMs));
          }
        },
      ),
    );
  });
});

describe('a receiver that asks to be left alone', () => {
  it.each`
    urgency        | asksMs            | waitsMs           | why
    ${'emergency'} | ${2 * SECOND_MS}  | ${5 * SECOND_MS}  | ${'the next rung is later'}
    ${'emergency'} | ${60 * SECOND_MS} | ${MINUTE_MS}      | ${'it is left alone'}
    ${'emergency'} | ${DAY_MS}         | ${5 * MINUTE_MS}  | ${'not for a day'}
    ${'urgent'}    | ${DAY_MS}         | ${15 * MINUTE_MS} | ${'likewise'}
    ${'routine'}   | ${DAY_MS}         | ${HOUR_MS}        | ${'likewise'}
    ${'emergency'} | ${9e15}           | ${5 * MINUTE_MS}  | ${'nor for ever'}
  `('$urgency, for $asksMs ms: $waitsMs ms ($why)', ({ urgency, asksMs, waitsMs }) => {
    const asked = { urgency, createdAt: COMMITTED, attempts: 1, jitter: 0, retryAfterMs: asksMs };
    expect(computeNextAttempt(asked, COMMITTED).at).toBe(plus(COMMITTED, waitsMs));
  });

  it.each`
    header                             | ms                    | why
    ${'120'}                           | ${120_000}            | ${'seconds'}
    ${'0'}                             | ${undefined}          | ${'no time at all'}
    ${'999999999999999'}               | ${999999999999999000} | ${'thirty million years'}
    ${'9999999999999999'}              | ${undefined}          | ${'more digits than any time has'}
    ${'Fri, 20 Nov 2026 22:01:00 GMT'} | ${60_000}             | ${'a date'}
    ${'Fri, 20 Nov 2026 21:59:00 GMT'} | ${undefined}          | ${'a date that has passed'}
    ${'-5'}                            | ${undefined}          | ${'no number of seconds'}
    ${'1e99'}                          | ${undefined}          | ${'neither'}
    ${'soon'}                          | ${undefined}          | ${'neither'}
    ${''}                              | ${undefined}          | ${'nothing'}
  `('reads $header as $ms ms ($why)', ({ header, ms }) => {
    expect(readRetryAfter(header, COMMITTED)).toBe(ms);
  });
});
