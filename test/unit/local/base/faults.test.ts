import { describe, expect, it } from 'vitest';
import { parseFaults, planFaults } from '../../../../infra/local/base/faults.ts';

describe('faults as they are asked for', () => {
  it('fills in what may be left out', () => {
    expect(parseFaults([{ service: 'sqs', kind: 'delay' }])).toEqual([
      { service: 'sqs', kind: 'delay', rate: 1, ms: 1_000, when: 'before' },
    ]);
  });

  it.each`
    fault                                                 | message
    ${{ service: 'sns', kind: 'drop' }}                   | ${'fault 0: service must be one of dynamodb, sqs, kms, lambda, s3'}
    ${{ service: 'kms', kind: 'melt' }}                   | ${'fault 0: kind must be one of drop, delay, duplicate, throttle, error'}
    ${{ service: 'kms', kind: 'drop', rate: 1.5 }}        | ${'fault 0: rate must be from 0 to 1'}
    ${{ service: 'kms', kind: 'drop', rate: Number.NaN }} | ${'fault 0: rate must be from 0 to 1'}
    ${{ service: 'kms', kind: 'delay', ms: -1 }}          | ${'fault 0: ms must be from 0 to 600000'}
    ${{ service: 'kms', kind: 'drop', count: 0.5 }}       | ${'fault 0: count must be a whole number'}
    ${{ service: 'kms', kind: 'drop', operation: 'a:b' }} | ${'fault 0: operation must be a bare name such as PutItem'}
    ${{ service: 'kms', kind: 'drop', when: 'never' }}    | ${'fault 0: when must be one of before, after'}
    ${{ service: 'kms', kind: 'drop', oops: 1 }}          | ${'fault 0: oops is not known'}
  `('refuses: $message', ({ fault, message }) => {
    expect(() => parseFaults([fault])).toThrow(message);
  });

  it('refuses what is not a list', () => {
    expect(() => parseFaults({})).toThrow('faults must be a list');
  });
});

describe('faults as they happen', () => {
  const dropPuts = parseFaults([{ service: 'dynamodb', operation: 'PutItem', kind: 'drop', count: 2 }]);

  it('meets only the service and operation named, and only as often as said', () => {
    const plan = planFaults(dropPuts, 1);
    expect(plan.next('dynamodb', 'GetItem')).toBeUndefined();
    expect(plan.next('sqs', 'PutItem')).toBeUndefined();
    const met = [1, 2, 3].map(() => plan.next('dynamodb', 'PutItem')?.kind);
    expect(met).toEqual(['drop', 'drop', undefined]);
  });

  it('draws the same sequence from the same seed, at about the rate asked for', () => {
    const half = parseFaults([{ service: 'kms', kind: 'error', rate: 0.5 }]);
    const draw = (seed: number) => {
      const plan = planFaults(half, seed);
      return Array.from({ length: 1_000 }, () => plan.next('kms', 'Sign') !== undefined);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).filter(Boolean).length).toBeGreaterThan(430);
    expect(draw(7).filter(Boolean).length).toBeLessThan(570);
  });
});
