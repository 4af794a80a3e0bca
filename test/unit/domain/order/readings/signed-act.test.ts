import { expect, it } from 'vitest';
import { COMMANDS_IN_LIFE } from '../../../../../shared/domain/order/life/commands-in-life.ts';
import type { CommandRow } from '../../../../../shared/domain/order/life/rows/row.ts';
import { SIGNED_EVENTS, toSignedAct } from '../../../../../shared/domain/order/readings/signed-act.ts';
import { STORIES } from '../../../../support/order-story.ts';

it('a provider’s signed request puts on record what the table of life has it record, and nothing else', () => {
  const rows: readonly CommandRow[] = Object.values(COMMANDS_IN_LIFE);
  const recorded = rows.filter(({ by }) => by.includes('provider')).flatMap(({ records }) => records);
  expect([...SIGNED_EVENTS].sort()).toEqual([...new Set(recorded)].sort());
});

it('is named by the key, with what it put on record', () => {
  const { commit } = STORIES.acknowledged().latest;
  expect(toSignedAct(commit)).toEqual({
    provider: 'prv-demo',
    key: 'key-1',
    at: commit.at,
    orderId: commit.orderId,
    version: 2,
    events: ['order.received', 'order.acknowledged'],
  });
});

it('what time did in the same commit nobody signed', () => {
  const { commit } = STORIES.acknowledged().latest;
  const late = { ...commit, events: [{ type: 'acknowledgement.overdue', at: commit.at }, ...commit.events] } as const;
  expect(toSignedAct(late)?.events).toEqual(['order.received', 'order.acknowledged']);
});

it.each(['issued', 'lapsed', 'released'] as const)('nobody signed what somebody else did: %s', (story) => {
  expect(toSignedAct(STORIES[story]().latest.commit)).toBeUndefined();
});
