import { expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import type { Commit } from '../../../../../shared/domain/order/commit.ts';
import { toEventEntries } from '../../../../../shared/domain/order/readings/listed-event.ts';
import { STORIES } from '../../../../support/order-story.ts';

const entriesOf = (name: keyof typeof STORIES) => toEventEntries(STORIES[name]().latest.commit);

it('a commit is told to its authority: what happened by its name, and where to read it, and nothing else', () => {
  const { commit } = STORIES.issued().latest;
  const [entry] = toEventEntries(commit);
  expect(entry).toMatchObject({
    owner: { kind: 'issued', of: commit.state.authority },
    orderId: commit.orderId,
    number: commit.version,
    at: commit.at,
  });
  expect(JSON.parse(entry?.body ?? '')).toEqual({
    id: expect.stringMatching(new RegExp(`^evt_${commit.orderId.slice(4)}_1_[0-9a-f]{32}$`)),
    types: ['order.issued'],
    order: commit.orderId,
    reference: commit.state.reference,
    version: 1,
    at: expect.stringMatching(/Z$/),
    read: `/v1/orders/${commit.orderId}`,
  });
});

it('under one id however often it is told, and another commit of the same version under another', () => {
  const { commit } = STORIES.issued().latest;
  const idOf = (one: Commit): string => JSON.parse(toEventEntries(one)[0]?.body ?? '').id;
  expect(idOf(structuredClone(commit))).toBe(idOf(commit));
  expect(idOf({ ...commit, at: plus(commit.at, 1) })).not.toBe(idOf(commit));
  expect(idOf({ ...commit, events: STORIES.released().latest.commit.events })).not.toBe(idOf(commit));
});

it('and to whoever validates its order, with the same bytes', () => {
  const told = Object.keys(STORIES).map((name) => entriesOf(name as keyof typeof STORIES));
  const twice = told.filter(({ length }) => length === 2);
  expect(twice.length).toBeGreaterThan(0);
  for (const [issued, validated] of twice) {
    expect(validated?.owner.kind).toBe('validated');
    expect(validated?.body).toBe(issued?.body);
  }
});

it('nothing is told of an order that is erased', () => {
  const erased = STORIES.issued().applyTimeUntil('order.erased').latest.commit;
  expect(toEventEntries(erased)).toEqual([]);
});
