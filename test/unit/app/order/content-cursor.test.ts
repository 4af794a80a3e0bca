import { expect, it } from 'vitest';
import { readContentCursor, writeContentCursor } from '../../../../shared/app/order/content-cursor.ts';
import type { ContentReader } from '../../../../shared/app/order/content-lists.ts';
import { anOrderId } from '../../../support/builders.ts';

const READER: ContentReader = { name: 'reviewer one r1', lists: ['messages', 'forms'], reviews: ['r1'] };
const BOUND = { orderId: anOrderId(1), reader: READER };
const PLACE = { list: 'messages', before: 52 } as const;
const cursor = writeContentCursor(BOUND, PLACE);

/** The same cursor with a part of its text changed. */
const changed = (from: string | RegExp, to: string): string =>
  Buffer.from(Buffer.from(cursor, 'base64url').toString().replace(from, to)).toString('base64url');

it('is read back by whoever it was given to, and fits into an address as it is', () => {
  expect(readContentCursor(BOUND, cursor)).toEqual(PLACE);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,1000}$/);
});

it.each`
  why                                     | bound                                                    | given
  ${'of another order'}                   | ${{ ...BOUND, orderId: anOrderId(2) }}                   | ${cursor}
  ${'of another reader'}                  | ${{ ...BOUND, reader: { ...READER, name: 'provider' } }} | ${cursor}
  ${'of a list this reader has not'}      | ${{ ...BOUND, reader: { ...READER, lists: ['forms'] } }} | ${cursor}
  ${'with another version'}               | ${BOUND}                                                 | ${changed('.52.', '.53.')}
  ${'with another list'}                  | ${BOUND}                                                 | ${changed('messages', 'forms')}
  ${'of no list'}                         | ${BOUND}                                                 | ${changed('messages', 'tostring')}
  ${'with another check'}                 | ${BOUND}                                                 | ${changed(/.{64}$/, '0'.repeat(64))}
  ${'with more than it was given'}        | ${BOUND}                                                 | ${changed(/$/, '0')}
  ${'that is nothing of the kind at all'} | ${BOUND}                                                 | ${'eyJ2IjoxfQ'}
`('is refused $why', ({ bound, given }) => {
  expect(() => readContentCursor(bound, given)).toThrow(
    expect.objectContaining({
      code: 'invalid-request',
      faults: [{ pointer: '', detail: 'cursor: take it from the `before` of a page, or one such as `messagesBefore`' }],
    }),
  );
});
