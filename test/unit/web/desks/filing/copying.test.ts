import { expect, it } from 'vitest';
import { copyOrder } from '../../../../../web/desks/filing/copying.ts';

type Order = Parameters<typeof copyOrder>[0];

const order = (more: Pick<Order, 'instrument' | 'content'> & Pick<Partial<Order>, 'holdDays'>) =>
  ({ provider: 'prv-demo', ...more }) as Order;

it('nothing is copied of an order whose content is erased', () => {
  expect(copyOrder(order({ instrument: 'US-2703f', content: null }))).toBeUndefined();
  expect(copyOrder(order({ instrument: 'US-2703f', content: { certificate: null } }))).toBeUndefined();
});

it('who signed, and when, and that it could not wait, is left out; who is protected and how long is not', () => {
  const certificate = {
    language: 'de',
    A: { issuingState: 'DE' },
    B: { addressee: 'Skylark' },
    F: { signature: { date: '2026-11-20' }, emergencyWithoutPriorValidation: true, issuerType: ['judge'] },
  };
  const protectedTargets = [{ target: 't1', protectedAs: 'lawyer' }];
  const content = { certificate, protectedTargets, grounds: { necessity: 'x' } };
  expect(copyOrder(order({ instrument: 'EU-EPOC-PR', holdDays: 20, content }))).toEqual({
    instrument: 'EU-EPOC-PR',
    language: 'de',
    holdDays: 20,
    providers: [{ provider: 'prv-demo', addressee: { addressee: 'Skylark' } }],
    certificate: { A: { issuingState: 'DE' }, F: { issuerType: ['judge'] } },
    protectedTargets,
  });
});
