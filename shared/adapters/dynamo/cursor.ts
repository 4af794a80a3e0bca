import { cursorUnknown } from '../../domain/cursor.ts';

/** A cursor for the sort key a page ended with; `null` for the last page, which ended with none. */
export const writeCursor = (sortKey: unknown): string | null =>
  typeof sortKey === 'string' ? Buffer.from(sortKey).toString('base64url') : null;

/** @throws HoldfastError `invalid-request` for what no page of this list can have ended with. */
export function readCursor(form: RegExp, cursor: string): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString();
  if (form.test(sortKey)) return sortKey;
  throw cursorUnknown();
}
