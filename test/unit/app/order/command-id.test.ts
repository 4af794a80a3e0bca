import { expect, it } from 'vitest';
import { deriveCommandId, deriveFilingCommandId } from '../../../../shared/app/order/command-id.ts';
import { type Actor, TIME } from '../../../../shared/domain/actor.ts';
import { isOrderId, type OrderId } from '../../../../shared/domain/ids.ts';
import { anOfficer, aPoliceOfficer, aProvider, aReviewer, aValidator, THE_SYSTEM } from '../../../support/builders.ts';

function orderId(text: string): OrderId {
  if (!isOrderId(text)) throw new Error('that is the id of an order');
  return text;
}

const ORDER = orderId('ord_0123456789abcdefghjkmnpqrs');
const OTHER = 'ord_zyxwvtsrqpnmkjhgfedcba9876';

const POLICE = aPoliceOfficer({ authority: 'aut-police' });
const REVIEWER = aReviewer({ person: 'independent-reviewer' });
const PERSON: Actor = { kind: 'person', orderId: ORDER };
const CHANCE: Actor = { kind: 'system', function: 'fire-due' };

// each digest as `printf '["officer","aut-police","key-1"]' | sha256sum` tells it
it.each`
  who                   | by                                         | key        | id
  ${'a contact point'}  | ${POLICE}                                  | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'its colleague'}    | ${{ ...POLICE, person: 'another' }}        | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'a validator'}      | ${aValidator({ authority: 'aut-police' })} | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'a reviewer'}       | ${REVIEWER}                                | ${'key-1'} | ${'12c6e793aaf1891ef5d4b7ba12cddba45c14357edf6acbc22da6570899978707'}
  ${'a provider'}       | ${aProvider({ provider: 'prv-demo' })}     | ${'msg_1'} | ${'9672b203dc92316804d507475a059f692e93d1d2ba95ec69fed400abe20d7bb4'}
  ${'its other key'}    | ${aProvider({ key: 'key-2' })}             | ${'msg_1'} | ${'9672b203dc92316804d507475a059f692e93d1d2ba95ec69fed400abe20d7bb4'}
  ${'the person'}       | ${PERSON}                                  | ${'key-1'} | ${'1604ac805d38a90afe1d310247d028412d7a2f2923721b57ed72ec5e28d29d50'}
  ${'overlap found'}    | ${THE_SYSTEM}                              | ${OTHER}   | ${'8285da9f7608e7aa7b1679e3cd0c4e87f6c25d06a47f806000d14961386f5c1a'}
  ${'a reviewer drawn'} | ${CHANCE}                                  | ${'4'}     | ${'assign:4'}
  ${'time'}             | ${TIME}                                    | ${'4'}     | ${'time:4'}
`('the id of a command of $who is what it was in every record before', ({ by, key, id }) => {
  expect(deriveCommandId(by, ORDER, key)).toBe(id);
});

it('the command that issues an order is told by the order', () => {
  expect(deriveFilingCommandId(ORDER)).toBe('915bd6fa5b73b7c4f05b15ef3a4bf1763f8d3d4b6c22b80d0d076efbbf37b440');
});

it('one key of two authorities is two commands', () => {
  const [one, other] = ['aut-police', 'aut-prosecutor'].map((authority) => anOfficer({ authority }));
  expect(deriveCommandId(one ?? TIME, ORDER, 'key-1')).not.toBe(deriveCommandId(other ?? TIME, ORDER, 'key-1'));
});
