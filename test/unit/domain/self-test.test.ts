import { describe, expect, it } from 'vitest';
import { requireOwnEnds } from '../../../shared/domain/own-ends.ts';
import { isSelfTest, SELF_TEST } from '../../../shared/domain/self-test.ts';

describe('the ends of a self-test', () => {
  it('tell its order from every other', () => {
    expect(isSelfTest({ authority: SELF_TEST.authority })).toBe(true);
    expect(isSelfTest({ authority: 'aut-police' })).toBe(false);
  });

  it.each`
    authority              | providers                      | what
    ${SELF_TEST.authority} | ${[SELF_TEST.provider]}        | ${'both ends'}
    ${'aut-police'}        | ${['prv-demo', 'prv-lantern']} | ${'anybody else'}
  `('have to do with one another alone: $what', ({ authority, providers }) => {
    const named = providers.map((provider: string) => ({ provider }));
    expect(() => requireOwnEnds(authority, named)).not.toThrow();
  });

  it.each`
    authority              | providers                           | what
    ${SELF_TEST.authority} | ${['prv-demo']}                     | ${'its authority with a real provider'}
    ${'aut-police'}        | ${['prv-demo', SELF_TEST.provider]} | ${'its provider with a real authority'}
  `('refuse $what', ({ authority, providers }) => {
    const named = providers.map((provider: string) => ({ provider }));
    expect(() => requireOwnEnds(authority, named)).toThrow(expect.objectContaining({ code: 'provider-unknown' }));
  });
});
