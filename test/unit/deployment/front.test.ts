import { describe, expect, it } from 'vitest';
import { readFront } from '../../../shared/deployment/front.ts';

describe('what stands in front', () => {
  const [one, other] = ['a'.repeat(64), '0'.repeat(64)];

  it('is nothing, or known by one digest or more', () => {
    expect(readFront('none').digests).toEqual([]);
    expect(readFront(`${one}`).digests).toEqual([one]);
    expect(readFront(`${one},${other}`).digests).toEqual([one, other]);
  });

  it.each(['None', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(64)},none`])('is never %j', (variable) => {
    expect(() => readFront(variable)).toThrow('a digest in the environment is none');
  });

  it('is never empty: a variable that was forgotten does not open the API', () => {
    expect(() => readFront('')).toThrow('a list in the environment is empty');
  });
});
