import { describe, expect, it } from 'vitest';
import { readAssurance } from '../../../shared/deployment/assurance.ts';

describe('what a sign-in must be', () => {
  it.each`
    variable          | assurance
    ${'none'}         | ${undefined}
    ${'acr phr phrh'} | ${{ claim: 'acr', enough: ['phr', 'phrh'] }}
    ${'amr mfa'}      | ${{ claim: 'amr', enough: ['mfa'] }}
  `('reads $variable', ({ variable, assurance }) => {
    expect(readAssurance(variable)).toEqual(assurance);
  });

  it.each(['', 'acr', 'acr ', 'None', 'sub anna', 'acr  phr', 'acr "phr"', 'acr ph\\r', 'acr phr ', 'phr'])(
    'is never %j: a variable that was forgotten lets nobody in',
    (variable) => {
      expect(() => readAssurance(variable)).toThrow('what a sign-in must be is not said in the environment');
    },
  );
});
