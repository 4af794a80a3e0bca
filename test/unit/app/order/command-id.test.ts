import { expect, it } from 'vitest';
import { computeFingerprint, deriveCommandId, fingerprintOf } from '../../../../shared/app/order/command-id.ts';
import { FILING, PASSING, type Repeatable } from '../../../../shared/app/order/commands.ts';
import { type Actor, TIME } from '../../../../shared/domain/actor.ts';
import { isOrderId, type OrderId } from '../../../../shared/domain/ids.ts';
import {
  anOfficer,
  aPoliceOfficer,
  aProvider,
  aReviewer,
  aReviewerStanding,
  aValidator,
  THE_SYSTEM,
} from '../../../support/builders.ts';

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
  who                   | type                   | by                                         | key        | id
  ${'a contact point'}  | ${'extend'}            | ${POLICE}                                  | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'its colleague'}    | ${'extend'}            | ${{ ...POLICE, person: 'another' }}        | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'a validator'}      | ${'decide-validation'} | ${aValidator({ authority: 'aut-police' })} | ${'key-1'} | ${'e2ae25862f17a645507c08590305e738fc72f9e840402373033e8ca1a5568e58'}
  ${'a reviewer'}       | ${'decide-review'}     | ${REVIEWER}                                | ${'key-1'} | ${'12c6e793aaf1891ef5d4b7ba12cddba45c14357edf6acbc22da6570899978707'}
  ${'a provider'}       | ${'acknowledge'}       | ${aProvider({ provider: 'prv-demo' })}     | ${'msg_1'} | ${'9672b203dc92316804d507475a059f692e93d1d2ba95ec69fed400abe20d7bb4'}
  ${'its other key'}    | ${'acknowledge'}       | ${aProvider({ key: 'key-2' })}             | ${'msg_1'} | ${'9672b203dc92316804d507475a059f692e93d1d2ba95ec69fed400abe20d7bb4'}
  ${'the person'}       | ${'challenge'}         | ${PERSON}                                  | ${'key-1'} | ${'1604ac805d38a90afe1d310247d028412d7a2f2923721b57ed72ec5e28d29d50'}
  ${'overlap found'}    | ${'note-overlap'}      | ${THE_SYSTEM}                              | ${OTHER}   | ${'8285da9f7608e7aa7b1679e3cd0c4e87f6c25d06a47f806000d14961386f5c1a'}
  ${'a reviewer drawn'} | ${'assign-reviewer'}   | ${CHANCE}                                  | ${'4'}     | ${'assign:4'}
`('the id of a command of $who is what it was in every record before', ({ type, by, key, id }) => {
  expect(deriveCommandId(type, { by, orderId: ORDER, key })).toBe(id);
});

it('what time does is told by the version it goes on from', () => {
  expect(PASSING.id(4)).toBe('time:4');
  expect(fingerprintOf(PASSING.repeats(ORDER, 4), undefined)).toBe(
    'c2b6b86bfbce2ee52d78d61c2a2f0717b019196885e5cfb25982e6eec6badd7c',
  );
});

it('the command that issues an order is told by the order', () => {
  expect(FILING.id(ORDER)).toBe('915bd6fa5b73b7c4f05b15ef3a4bf1763f8d3d4b6c22b80d0d076efbbf37b440');
});

it('one key of two authorities is two commands', () => {
  const [one, other] = ['aut-police', 'aut-prosecutor'].map((authority) =>
    deriveCommandId('extend', { by: anOfficer({ authority }), orderId: ORDER, key: 'key-1' }),
  );
  expect(one).not.toBe(other);
});

it.each([TIME, THE_SYSTEM])('$kind gives no command under a key of its own choice', (by) => {
  expect(() => deriveCommandId('extend', { by, orderId: ORDER, key: 'key-1' })).toThrow('no command under a key');
});

const BODY = { text: 'Zelda Quist' };
const PROVIDER = aProvider();
const DECISION = { type: 'decide-review', review: 'r1', outcome: 'uphold', amendment: null, votes: [] };
const DRAWN = { type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding() };
const CONFLICT = { type: 'declare-conflict', review: 'r1', seat: null };
const OVERLAP = {
  type: 'note-overlap',
  overlap: { orderId: OTHER, reference: 'A-1', authority: 'aut-police', targets: ['t1'] },
};

// each digest as `printf '["read-certificate","ord_0123456789abcdefghjkmnpqrs"]' | sha256sum` tells it
it.each`
  what                         | command                                                          | by            | digest
  ${'a statement'}             | ${{ type: 'acknowledge' }}                                       | ${PROVIDER}   | ${'a8eb4d7447564b3c0e30cffd1c170f9ac4737947dd1f4aa032c5f9185d10e51e'}
  ${'reading the certificate'} | ${{ type: 'read-certificate' }}                                  | ${PROVIDER}   | ${'9aead3f75e472593d81bd60571a055fdf4315a300f47cf19a64bef099c14874e'}
  ${'reading the notice'}      | ${{ type: 'read-notice' }}                                       | ${PROVIDER}   | ${'11c3070ba73fa2bf6c783b91321c4a1e624e59311603b43a8fe5bdccd52614f9'}
  ${'a file added'}            | ${{ type: 'add-attachment', challenge: 'c1', attachment: 'a1' }} | ${PERSON}     | ${'ee9804ebcb1eaca4ba70218db76853eb1ecdf4cf5f870ceb7f7016b756949e09'}
  ${'a decision'}              | ${DECISION}                                                      | ${REVIEWER}   | ${'e1f6753d1ae15daf144b6993576d0811c76fe3e25449e973653a704a91ba6d79'}
  ${'a permission'}            | ${{ type: 'permit-extension', review: 'r1' }}                    | ${REVIEWER}   | ${'c061022c73f2cf51a6cd5541a3f59deb918de3f27d98de918db012655c255f3c'}
  ${'a reviewer’s conflict'}   | ${CONFLICT}                                                      | ${REVIEWER}   | ${'4a4f2accf61569d0676a2c82ca784ba212e20ef6f013be49a5e731c7fc398eb4'}
  ${'a party’s conflict'}      | ${CONFLICT}                                                      | ${PERSON}     | ${'a8eb4d7447564b3c0e30cffd1c170f9ac4737947dd1f4aa032c5f9185d10e51e'}
  ${'a reviewer’s message'}    | ${{ type: 'send-message', review: 'r1' }}                        | ${REVIEWER}   | ${'06676c7f9cce4c0d08a1ab154c26c672d366e1a0ced318ac5b87ae9eea973101'}
  ${'a party’s message'}       | ${{ type: 'send-message', review: 'r1' }}                        | ${POLICE}     | ${'a8eb4d7447564b3c0e30cffd1c170f9ac4737947dd1f4aa032c5f9185d10e51e'}
  ${'a reviewer drawn'}        | ${DRAWN}                                                         | ${CHANCE}     | ${'e5101e9423a5caae0d1b5787183506df3f130834c34cb9631b95a4e671324b5b'}
  ${'an overlap'}              | ${OVERLAP}                                                       | ${THE_SYSTEM} | ${'4565ec2cab3ccf8f749aaf914718776cf5f298c7982265237f5e149f498808aa'}
`('of $what the same is a repeat that was in every record before', ({ command, by, digest }) => {
  const asked: Repeatable = command;
  expect(computeFingerprint(asked, { by, orderId: ORDER, key: '4' }, BODY, undefined)).toBe(digest);
});
