import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Email } from '../../../../shared/contracts/border/email.ts';
import { IdempotencyKey } from '../../../../shared/contracts/border/headers.ts';
import { DirectoryId } from '../../../../shared/contracts/border/ids.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { Day, prose, TimeRange } from '../../../../shared/contracts/border/text.ts';
import { readFiling } from '../../../../shared/contracts/forms/read-filing.ts';
import { edited, refusalOf, sample } from '../refusal.ts';

const LONG = 'x '.repeat(400);

describe('a member gets one fault for one cause', () => {
  it.each`
    why                                      | schema            | value           | detail
    ${'a day of another country'}            | ${Day}            | ${'11/28/2026'} | ${'must be a calendar day that exists, YYYY-MM-DD'}
    ${'a day too early'}                     | ${Day}            | ${'1969-12-31'} | ${'must be from 1970 on'}
    ${'a long address of mail that is none'} | ${Email}          | ${LONG}         | ${'must have at most 320 characters'}
    ${'a name for an id'}                    | ${DirectoryId}    | ${LONG}         | ${'must have at most 64 characters'}
    ${'a key too long and of other signs'}   | ${IdempotencyKey} | ${LONG}         | ${'must have at most 255 characters'}
    ${'a number for a text'}                 | ${Day}            | ${20261128}     | ${'must be a text'}
  `('$why', ({ schema, value, detail }) => {
    const { faults } = refusalOf(() => parse(z.object({ at: schema }), { at: value }));
    expect(faults).toEqual([{ pointer: '/at', detail }]);
  });

  it.each`
    form            | pointer                                 | value
    ${'epoc-pr'}    | ${'/certificate/F/signature/date'}      | ${'11/28/2026'}
    ${'ca-487-012'} | ${'/certificate/preserveUntil'}         | ${'28.11.2026'}
    ${'epoc-pr'}    | ${'/certificate/C/identifiers/0/value'} | ${' '}
    ${'epoc-pr'}    | ${'/certificate/C/identifiers/0/value'} | ${'x'.repeat(1_001)}
    ${'epoc-pr'}    | ${'/certificate/C/timeRange/end'}       | ${'1960-01-01T00:00:00Z'}
  `('$pointer of $form as $value', ({ form, pointer, value }) => {
    expect(refusalOf(() => readFiling(edited(sample(form), { [pointer]: value }))).pointers).toEqual([pointer]);
  });
});

describe('what is wrong in two ways gets two', () => {
  it('members, each its own', () => {
    const range = { start: '28.11.2026', end: '11/28/2026' };
    expect(refusalOf(() => parse(TimeRange, range)).pointers).toEqual(['/start', '/end']);
  });

  it('a text that holds a sign nobody sees, and is too long', () => {
    const { faults } = refusalOf(() => parse(prose(10), `abc\u202e${'d'.repeat(20)}`));
    expect(faults.map(({ detail }) => detail)).toEqual([
      'contains a control, invisible or direction-changing character',
      'must have at most 10 characters',
    ]);
  });

  it('an object that lacks two things', () => {
    const lacks = (error: string) => z.refine<object>(() => false, { error });
    const schema = z.object({ inner: z.looseObject({}).check(lacks('names no one'), lacks('names no day')) });
    expect(refusalOf(() => parse(schema, { inner: {} })).faults).toEqual([
      { pointer: '/inner', detail: 'names no one' },
      { pointer: '/inner', detail: 'names no day' },
    ]);
  });
});
