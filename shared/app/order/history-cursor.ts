import { cursorUnknown } from '../../domain/cursor.ts';

/** Where the next page of a history begins. */
export interface HistoryPlace {
  /** How far the chains go on these pages, whatever was added since; number 0 where there was no note. */
  readonly ends: ChainPlace;
  /** The last of each that earlier pages had; 0 for none. */
  readonly after: ChainPlace;
}

interface ChainPlace {
  readonly version: number;
  readonly number: number;
}

const FORM = /^(\d{1,12})\.(\d{1,12})\.(\d{1,12})\.(\d{1,12})$/;

export const writeHistoryCursor = ({ ends, after }: HistoryPlace): string =>
  Buffer.from([ends.version, ends.number, after.version, after.number].join('.')).toString('base64url');

/** @throws HoldfastError `invalid-request` for what no page of a history can have given. It names no order: it opens none. */
export function readHistoryCursor(cursor: string): HistoryPlace {
  const found = FORM.exec(Buffer.from(cursor, 'base64url').toString());
  const [version = 0, number = 0, lastVersion = 0, lastNumber = 0] = found?.slice(1).map(Number) ?? [];
  const isBehind = lastVersion > version || lastNumber > number || (lastVersion < version && lastNumber > 0);
  if (!found || version === 0 || isBehind || (lastVersion === version && lastNumber === number)) {
    throw cursorUnknown();
  }
  return { ends: { version, number }, after: { version: lastVersion, number: lastNumber } };
}
