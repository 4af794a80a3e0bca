import { expect, it } from 'vitest';
import { at, facts } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { COMMANDS } from '../cases.ts';

const { ack, ext } = COMMANDS;

it('a hold asked for at 30 days runs so long from receipt, and its extension is added to that', () => {
  const running = STORIES.issued({ facts: facts({ holdDays: 30 }) }).act(ack);
  expect(running.state).toMatchObject({
    holdDays: 30,
    // received on Friday 20 November; day 30 is Sunday 20 December
    phase: {
      period: { ends: { nominalEndsAt: at('2026-12-21T00:00:00Z'), appliedEndsAt: at('2026-12-22T00:00:00Z') } },
    },
  });
  expect(running.act(ext).state).toMatchObject({
    holdDays: 30,
    phase: { period: { ends: { appliedEndsAt: at('2027-01-20T00:00:00Z') } } },
  });
});

it('a hold of the length the law gives says nothing of one asked for', () => {
  expect(STORIES.running().state).not.toHaveProperty('holdDays');
});
