import { expect, it } from 'vitest';
import { computeBurstEnd, tooManyWords } from '../../../../shared/domain/filing/burst.ts';
import { at } from '../../../support/builders.ts';

it.each`
  now                           | end                       | why
  ${'2026-11-20T16:10:00Z'}     | ${'2026-11-20T16:20:00Z'} | ${'the first instant of a window'}
  ${'2026-11-20T16:19:59.999Z'} | ${'2026-11-20T16:20:00Z'} | ${'its last'}
  ${'2026-11-20T23:55:00Z'}     | ${'2026-11-21T00:00:00Z'} | ${'over midnight'}
`('places given out at $now are counted until $end ($why)', ({ now, end }) => {
  expect(computeBurstEnd(at(now))).toBe(at(end));
});

it('whoever gave too many words is told when there are places again', () => {
  expect(tooManyWords(at('2026-11-20T16:20:00Z'), at('2026-11-20T16:12:30.001Z'))).toMatchObject({
    code: 'too-many-words',
    retryable: false,
    retryAfterSeconds: 450,
  });
});
