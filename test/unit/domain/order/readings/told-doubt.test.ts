import { expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../../../shared/domain/law/instruments.ts';
import { applyTime } from '../../../../../shared/domain/order/life/time.ts';
import { readListedDoubt, toProviderRow } from '../../../../../shared/domain/order/readings/listed-provider-order.ts';
import { readDoubt, readDoubtOfReceived } from '../../../../../shared/domain/order/readings/told-doubt.ts';
import { aDoubt } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { CASES, COMMANDS } from '../cases.ts';

const stateOf = (name: string) => {
  const one = CASES[name];
  if (!one) throw new Error(`no case is called ${name}`);
  return one().story.state;
};

/** What is told of each case that was ever doubted; of every other nothing is. */
const TOLD: Readonly<Record<string, string>> = {
  doubted: 'held',
  doubtedByTwo: 'held',
  confirmedAgain: 'confirmed',
  doubtUndone: 'undone',
  receivedWhileDoubted: 'received',
  notConfirmedAgain: 'withdrawn',
};

it.each(Object.keys(CASES))('%s', (name) => expect(readDoubt(stateOf(name))?.status).toBe(TOLD[name]));

it('the person concerned hears of one whose order was received, and of no other', () => {
  const heard = Object.keys(TOLD).map((name) => readDoubtOfReceived(stateOf(name))?.status);
  expect(heard).toEqual([undefined, undefined, undefined, undefined, 'received', undefined]);
  const received = STORIES.issued().act(COMMANDS.dbt).act(COMMANDS.agn).act(COMMANDS.ack);
  expect(readDoubtOfReceived(received.state)).toMatchObject({ status: 'confirmed' });
});

it('since when it is held does not change when a second registrar says so', () => {
  const once = STORIES.issued().act(COMMANDS.dbt);
  const twice = once.act(aDoubt({ until: undefined }));
  expect(readDoubt(twice.state)?.since).toBe(readDoubt(once.state)?.since);
});

it('an order that its own authority ended while it was held ended, and no more is said', () => {
  const ended = STORIES.issued().act(COMMANDS.dbt).act(COMMANDS.wdr);
  expect(readDoubt(ended.state)).toBeUndefined();
});

it('nobody whose is told: not who is suspected, nor by whom it was confirmed', () => {
  const told = Object.keys(TOLD).map((name) => Object.keys(readDoubt(stateOf(name)) ?? {}));
  for (const members of told) expect(members).toEqual(['status', 'since']);
});

it('time answers it, written or not', () => {
  const held = stateOf('doubtedByTwo');
  const until = held.doubt?.status === 'open' ? held.doubt.answeredAt : held.issuedAt;
  const { state } = applyTime(INSTRUMENTS[held.instrument], held, until);
  expect(readDoubt(state)).toEqual({ status: 'withdrawn', since: until });
});

it('once it is erased nothing says why it ended', () => {
  const lost = STORIES.issued()
    .act(aDoubt({ until: undefined }))
    .applyTimeUntil('order.erased');
  expect(readDoubt(lost.state)).toBeUndefined();
});

it('in the list of its provider it is held until time answers, though the row is a little behind', () => {
  const { version, state } = STORIES.issued().act(COMMANDS.dbt).latest.commit;
  const row = toProviderRow({ version, state });
  const until = row.heldUntil ?? state.issuedAt;
  expect(readListedDoubt(row, plus(until, -1))).toEqual(readDoubt(state));
  expect(readListedDoubt(row, until)).toBeUndefined();
  const confirmed = toProviderRow(STORIES.issued().act(COMMANDS.dbt).act(COMMANDS.agn).latest.commit);
  expect(readListedDoubt(confirmed, plus(until, 1))).toMatchObject({ status: 'confirmed' });
});
