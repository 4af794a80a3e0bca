import { HoldfastError } from '../../errors.ts';

/** A cursor for the sort key a page ended with; `null` for the last page, which ended with none. */
export const writeCursor = (sortKey: unknown): string | null =>
  typeof sortKey === 'string' ? Buffer.from(sortKey).toString('base64url') : null;

export const cursorUnknown = (): HoldfastError =>
  new HoldfastError('invalid-request', 'the cursor is not one an earlier page gave', {
    faults: [{ pointer: '', detail: 'cursor: take it from the `next` of an earlier page' }],
  });

/** @throws HoldfastError `invalid-request` for what no page of this list can have ended with. */
export function readCursor(form: RegExp, cursor: string): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString();
  if (form.test(sortKey)) return sortKey;
  throw cursorUnknown();
}
