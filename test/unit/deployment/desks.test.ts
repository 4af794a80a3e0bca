import { expect, it } from 'vitest';
import { NOTHING, readUnlessNothing } from '../../../shared/deployment/desks.ts';

it('a variable of the desks says nothing in a word of its own, since none may be empty', () => {
  expect(readUnlessNothing(NOTHING)).toBeUndefined();
  expect(readUnlessNothing('/holdfast/dev/desk-sign-in')).toBe('/holdfast/dev/desk-sign-in');
});
