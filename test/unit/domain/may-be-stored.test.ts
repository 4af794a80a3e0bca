import { describe, expect, it } from 'vitest';
import { orMayBeStored } from '../../../shared/domain/may-be-stored.ts';
import { HoldfastError } from '../../../shared/errors.ts';

describe('a write whose answer may have been lost', () => {
  it('is what it is when it is done', async () => {
    expect(await orMayBeStored(Promise.resolve(7))).toBe(7);
  });

  it('is in doubt after an outage, and says how the doubt is settled', async () => {
    const outage = new HoldfastError('service-unavailable', 'does not answer', { retryable: true });
    await expect(orMayBeStored(Promise.reject(outage))).rejects.toMatchObject({
      code: 'may-be-stored',
      retryable: true,
      cause: outage,
      message: expect.stringContaining('send it again with the same key'),
    });
  });

  it.each([
    new HoldfastError('order-version-conflict', 'changed meanwhile', { retryable: true }),
    new TypeError('nobody expected this'),
  ])('is no more in doubt than it was after anything else: %s', async (error) => {
    await expect(orMayBeStored(Promise.reject(error))).rejects.toBe(error);
  });
});
