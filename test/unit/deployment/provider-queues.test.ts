import { describe, expect, it } from 'vitest';
import { readProviderQueues } from '../../../shared/deployment/provider-queues.ts';

describe('queues of providers', () => {
  it('are those of the list, or none', () => {
    const [one, other] = ['arn:aws:sqs:eu-west-1:210987654321:orders', 'arn:aws:sqs:eu-west-1:210987654321:others'];
    expect(readProviderQueues(`${one},${other}`)).toEqual(new Set([one, other]));
    expect(readProviderQueues('none')).toEqual(new Set());
    expect(() => readProviderQueues('')).toThrow('empty');
  });
});
