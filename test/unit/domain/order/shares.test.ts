import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { DAY_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import { COMMANDS_IN_LIFE } from '../../../../shared/domain/order/life/commands-in-life.ts';
import type { CommandRow } from '../../../../shared/domain/order/life/rows/row.ts';
import {
  findShareNearlyUsed,
  nameGiver,
  requireShare,
  takeShare,
} from '../../../../shared/domain/order/life/shares.ts';
import type { Room, Shares } from '../../../../shared/domain/order/record/shares.ts';
import { AUTHORITY_POLICY } from '../../../../shared/domain/policy/authorities.ts';
import { anOfficer, aProvider, at } from '../../../support/builders.ts';
import { OrderStory } from '../../../support/order-story.ts';

const BEGIN = at('2026-11-20T16:10:00Z');
const { state: STATE, orderId } = OrderStory.issued();
const { send, release } = { send: COMMANDS_IN_LIFE['send-message'], release: COMMANDS_IN_LIFE.release };
const OFFICER = anOfficer({ person: 'one' });
const COLLEAGUE = anOfficer({ person: 'two' });
const PERSON: Actor = { kind: 'person', orderId };
const GIVERS: readonly Actor[] = [
  OFFICER,
  COLLEAGUE,
  anOfficer({ role: 'reviewer', person: 'one' }),
  anOfficer({ role: 'validator', person: 'one', authority: 'aut-other' }),
  aProvider(),
  PERSON,
  { kind: 'overseer', authority: 'aut-oversight', person: 'one' },
];
const ROOMS = Object.keys(AUTHORITY_POLICY.commandsPerDay) as Room[];

function take(count: number, by: Actor, room: Room, when: Instant = BEGIN, from?: Shares): Shares {
  let shares = from;
  for (let number = 0; number < count; number += 1) shares = takeShare(shares, by, room, when);
  if (shares === undefined) throw new Error('nothing was taken');
  return shares;
}

const ask =
  (row: CommandRow, shares: Shares | undefined, by: Actor, when: Instant = BEGIN) =>
  () =>
    requireShare(row, shares === undefined ? STATE : { ...STATE, shares }, by, when);

describe('a share of the commands on an order', () => {
  it('is free before anything was counted, and up to its last command', () => {
    expect(ask(send, undefined, OFFICER)).not.toThrow();
    expect(ask(send, take(49, OFFICER, 'words'), OFFICER)).not.toThrow();
  });

  it('is used up then, and the refusal says how long', () => {
    const shares = take(50, OFFICER, 'words');
    const refusal = { code: 'order-full', retryAfterSeconds: 86_400 };
    expect(ask(send, shares, OFFICER)).toThrow(expect.objectContaining(refusal));
    expect(ask(send, shares, OFFICER, plus(BEGIN, 3_600_000))).toThrow(
      expect.objectContaining({ retryAfterSeconds: 82_800 }),
    );
  });

  it('begins anew a day after the first command of all that were counted', () => {
    const shares = take(50, OFFICER, 'words');
    expect(ask(send, shares, OFFICER, plus(BEGIN, DAY_MS - 1))).toThrow('50 commands of yours');
    expect(ask(send, shares, OFFICER, plus(BEGIN, DAY_MS))).not.toThrow();
    expect(take(1, COLLEAGUE, 'words', plus(BEGIN, DAY_MS), shares)).toEqual({
      since: plus(BEGIN, DAY_MS),
      taken: [{ by: nameGiver(COLLEAGUE), room: 'words', count: 1 }],
    });
  });

  it('of words leaves what the law asks and rights need to the same giver', () => {
    expect(ask(release, take(50, OFFICER, 'words'), OFFICER)).not.toThrow();
  });

  it('is nothing to what the system does by itself', () => {
    const system: Actor = { kind: 'system', function: 'note-overlaps' };
    expect(ask(COMMANDS_IN_LIFE['note-overlap'], take(1_000, system, 'needed'), system)).not.toThrow();
  });

  it('is the giver’s alone: whatever all others take, in every room, the next command of a giver is taken', () => {
    const flood = fc.array(
      fc.record({
        by: fc.nat(GIVERS.length - 1),
        room: fc.constantFrom(...ROOMS),
        count: fc.integer({ min: 1, max: 500 }),
      }),
      { maxLength: 12 },
    );
    const rows = Object.values(COMMANDS_IN_LIFE) as CommandRow[];
    fc.assert(
      fc.property(
        flood,
        fc.nat(GIVERS.length - 1),
        fc.constantFrom(...rows),
        fc.nat(2 * DAY_MS),
        (taken, mine, row, after) => {
          const me = GIVERS[mine] ?? OFFICER;
          let shares: Shares | undefined;
          for (const { by, room, count } of taken) {
            if (by !== mine) shares = take(count, GIVERS[by] ?? OFFICER, room, BEGIN, shares);
          }
          expect(ask(row, shares, me, plus(BEGIN, after))).not.toThrow();
        },
      ),
    );
  });

  it('keeps each count, however givers take turns', () => {
    const steps = fc.array(fc.tuple(fc.nat(GIVERS.length - 1), fc.constantFrom(...ROOMS)), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (taken) => {
        let shares: Shares | undefined;
        const expected = new Map<string, number>();
        for (const [giver, room] of taken) {
          const by = GIVERS[giver] ?? OFFICER;
          shares = takeShare(shares, by, room, BEGIN);
          const name = `${nameGiver(by)} ${room}`;
          expected.set(name, (expected.get(name) ?? 0) + 1);
        }
        const counted = (shares?.taken ?? []).map(({ by, room, count }) => [`${by} ${room}`, count] as const);
        expect(new Map(counted)).toEqual(expected);
      }),
    );
  });
});

describe('a share nearly used', () => {
  it.each([
    ['words', 39, undefined],
    ['words', 40, 'words'],
    ['words', 41, undefined],
    ['needed', 80, 'needed'],
  ] as const)('%s after %i commands: %s', (room, count, expected) => {
    expect(findShareNearlyUsed({ shares: take(count, OFFICER, room) }, OFFICER)).toBe(expected);
  });

  it('is told once: not with the next command of somebody else', () => {
    const shares = take(40, OFFICER, 'words');
    expect(findShareNearlyUsed({ shares }, COLLEAGUE)).toBeUndefined();
    expect(findShareNearlyUsed({ shares: takeShare(shares, COLLEAGUE, 'words', BEGIN) }, COLLEAGUE)).toBeUndefined();
    expect(findShareNearlyUsed({}, OFFICER)).toBeUndefined();
  });
});
