import { expect, it } from 'vitest';
import * as z from 'zod';
import { Country } from '../../../../shared/contracts/border/country.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { BoundMemberState } from '../../../../shared/contracts/forms/parts/form-parts.ts';
import { refusalOf } from '../refusal.ts';

it.each`
  schema              | typed     | read
  ${Country}          | ${'GR'}   | ${'GR'}
  ${Country}          | ${'EL'}   | ${'GR'}
  ${Country}          | ${'el'}   | ${'GR'}
  ${Country}          | ${'UK'}   | ${'GB'}
  ${Country}          | ${' uk '} | ${'GB'}
  ${Country}          | ${'Jp'}   | ${'JP'}
  ${BoundMemberState} | ${'EL'}   | ${'GR'}
  ${BoundMemberState} | ${'el '}  | ${'GR'}
  ${BoundMemberState} | ${'bg'}   | ${'BG'}
`('$typed is read as $read, and the published description does not refuse it', ({ schema, typed, read }) => {
  expect(parse(schema, typed)).toBe(read);
  expect(z.fromJSONSchema(z.toJSONSchema(schema, { io: 'input' })).safeParse(typed).success).toBe(true);
});

it.each`
  schema              | typed
  ${Country}          | ${'GRC'}
  ${Country}          | ${'G1'}
  ${Country}          | ${''}
  ${Country}          | ${'Ελ'}
  ${BoundMemberState} | ${'UK'}
  ${BoundMemberState} | ${'DK'}
  ${BoundMemberState} | ${'Greece'}
`('$typed is refused once', ({ schema, typed }) => {
  expect(refusalOf(() => parse(schema, typed)).pointers).toEqual(['']);
});

it('a State that is not bound is told which are', () => {
  expect(() => parse(BoundMemberState, 'DK')).toThrowError(
    expect.objectContaining({ faults: [{ pointer: '', detail: expect.stringMatching(/^must be one of AT, BE/) }] }),
  );
});
