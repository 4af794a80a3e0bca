import { expect, it } from 'vitest';
import { HOUR_MS, plus } from '../../../../../shared/domain/instant.ts';
import {
  listOwedByProvider,
  toProviderListChange,
  toProviderReferenceChange,
  toProviderRow,
} from '../../../../../shared/domain/order/readings/listed-provider-order.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { CASES } from '../cases.ts';

const BOTH = 'preservation of t1 t2';

/** What a provider owes in each case; nothing in every other. */
const OWED: Readonly<Record<string, readonly string[]>> = {
  issued: ['acknowledgement', BOTH],
  acknowledgementOverdue: ['acknowledgement', BOTH],
  american: ['acknowledgement', BOTH],
};

const spell = (name: string): string[] => {
  const told = CASES[name];
  if (!told) throw new Error(`no case is called ${name}`);
  return listOwedByProvider(told().story.state).map(({ what, targets }) =>
    targets ? `${what} of ${targets.join(' ')}` : what,
  );
};

it.each(Object.entries(OWED))('%s: %o', (name, owed) => expect(spell(name)).toEqual(owed));

it.each`
  name                       | owed                        | why
  ${'acknowledged'}          | ${[BOTH]}                   | ${'it has said that it has it, and not that it keeps it'}
  ${'preserved'}             | ${[]}                       | ${'all is said'}
  ${'extended'}              | ${['end-acknowledgement']}  | ${'the new end is to be acknowledged'}
  ${'endOverdue'}            | ${['end-acknowledgement']}  | ${'still, once it is late'}
  ${'extendedAcknowledged'}  | ${[]}                       | ${'acknowledged'}
  ${'continued'}             | ${['end-acknowledgement']}  | ${'a continuation likewise'}
  ${'clarificationOpen'}     | ${[]}                       | ${'while its question is open it waits for the answer'}
  ${'clarificationAnswered'} | ${[BOTH]}                   | ${'answered, it is to say what it does'}
  ${'notExecuted'}           | ${[]}                       | ${'what it declined it has spoken of'}
  ${'released'}              | ${['release-confirmation']} | ${'after the end, the word that it keeps nothing'}
  ${'overdue'}               | ${['release-confirmation']} | ${'still, once it is late'}
  ${'confirmed'}             | ${[]}                       | ${'given'}
  ${'expired'}               | ${[]}                       | ${'whoever never received it owes nothing'}
  ${'erased'}                | ${[]}                       | ${'over'}
`('$name: $owed ($why)', ({ name, owed }) => {
  expect(spell(name).filter((one) => one !== 'notice-relay')).toEqual(owed);
});

it('asks for the proof of a notice until it is given', () => {
  expect(spell('released')).toContain('notice-relay');
});

it('lists an order while it is in force, and after its end while something is owed', () => {
  const { commit } = STORIES.issued().latest;
  const { state } = commit;
  expect(toProviderListChange(commit)).toEqual({
    kind: 'listed',
    row: {
      orderId: state.orderId,
      reference: state.reference,
      authority: 'aut-prosecutor',
      provider: 'prv-demo',
      instrument: 'EU-EPOC-PR',
      issuedAt: state.issuedAt,
      receivedAt: null,
      version: 1,
      status: 'issued',
      endsAt: { at: Date.parse('2027-01-20T00:00:00Z'), as: 'expired' },
      owed: [
        { what: 'acknowledgement', dueAt: plus(state.issuedAt, HOUR_MS) },
        { what: 'preservation', dueAt: null, targets: ['t1', 't2'] },
      ],
    },
  });
  expect(toProviderListChange(STORIES.preserved().latest.commit)).toMatchObject({ kind: 'listed', row: { owed: [] } });
  expect(toProviderListChange(STORIES.released().latest.commit)).toMatchObject({ kind: 'listed' });
  for (const name of ['expired', 'erased'] as const) {
    const { orderId, issuedAt, provider } = STORIES[name]().state;
    const { version } = STORIES[name]().latest.commit;
    expect(toProviderListChange(STORIES[name]().latest.commit)).toEqual({
      kind: 'gone',
      ref: { orderId, issuedAt, provider, version },
    });
  }
});

it.each`
  name          | change          | why
  ${'issued'}   | ${'goes-up'}    | ${'the order is there to be spoken of'}
  ${'released'} | ${'stays'}      | ${'an order that has ended is spoken of as well'}
  ${'expired'}  | ${'stays'}      | ${'also one that is gone from the list'}
  ${'erased'}   | ${'comes-down'} | ${'there is nothing left to speak of'}
`('$name: what leads to it from its reference $change ($why)', ({ name, change }) => {
  expect(toProviderReferenceChange(STORIES[name as keyof typeof STORIES]().latest.commit)).toBe(change);
});

it('has a row of an order that is no longer listed', () => {
  expect(toProviderRow(STORIES.expired().latest.commit)).toMatchObject({ status: 'expired', endsAt: null, owed: [] });
});
