import { expect, it } from 'vitest';
import { readPhase, writePhase } from '../../../../shared/app/suspension/phases.ts';

const PHASES = ['first', 'second'] as const;

it.each`
  cursor         | phase       | after        | why
  ${undefined}   | ${'first'}  | ${undefined} | ${'no cursor is the beginning'}
  ${'first-a-b'} | ${'first'}  | ${'a-b'}     | ${'a cursor may hold the sign that parts it'}
  ${'second-'}   | ${'second'} | ${undefined} | ${'a list begins'}
`('$cursor begins in $phase behind $after: $why', ({ cursor, phase, after }) => {
  expect(readPhase(PHASES, cursor)).toEqual({ phase, after });
});

it.each(['third-', 'x', ''])('a cursor of no such list is refused: %j', (cursor) => {
  expect(() => readPhase(PHASES, cursor)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
});

it('goes on in the same list, then in the next, then nowhere', () => {
  expect(writePhase(PHASES, 'first', 'a')).toBe('first-a');
  expect(writePhase(PHASES, 'first', null)).toBe('second-');
  expect(writePhase(PHASES, 'second', null)).toBeNull();
});
