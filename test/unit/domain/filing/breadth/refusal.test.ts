import { expect, it } from 'vitest';
import type { Finding } from '../../../../../shared/domain/filing/breadth/findings.ts';
import { refuseTooBroad } from '../../../../support/rules.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  code: 'address-not-public',
  pointer: '/identifiers/0/value',
  detail: 'names nobody',
  effect: 'blocking',
  rule: 'first rule',
  ...changes,
});

it('a refusal names each code and each rule once, and points at every fault that blocks', () => {
  const found = [
    finding({}),
    finding({ pointer: '/identifiers/1/value' }),
    finding({ code: 'period-missing', pointer: '/range', detail: 'gives no period', rule: 'second rule' }),
    finding({ code: 'many-targets', pointer: '/identifiers', effect: 'advisory', rule: 'third rule' }),
  ];
  expect(() => refuseTooBroad('EU-EPOC-PR', found)).toThrow(
    expect.objectContaining({
      code: 'order-too-broad',
      message: 'refused by EU-EPOC-PR: address-not-public, period-missing',
      rule: 'first rule; second rule',
      faults: [
        { pointer: '/identifiers/0/value', detail: 'names nobody' },
        { pointer: '/identifiers/1/value', detail: 'names nobody' },
        { pointer: '/range', detail: 'gives no period' },
      ],
    }),
  );
});

it('what is advisory alone refuses nothing', () => {
  expect(() => refuseTooBroad('EU-EPOC-PR', [finding({ effect: 'advisory' })])).not.toThrow();
});
