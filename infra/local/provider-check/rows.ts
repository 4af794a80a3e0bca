import type { Check } from './check.ts';
import type { Row } from './row.ts';
import { listDocumentRows } from './rows/documents.ts';
import { listEndRows } from './rows/ends.ts';
import { listForgedRows } from './rows/forged.ts';
import { listGoodRows } from './rows/good.ts';
import { listHeldRows } from './rows/held.ts';
import { listOtherRows } from './rows/others.ts';
import { listReorderedRows } from './rows/reordered.ts';
import { listRepeatedRows } from './rows/repeated.ts';
import { listRotatedRows } from './rows/rotated.ts';
import { listSigningRows } from './rows/signing.ts';
import { listSlowRows } from './rows/slow.ts';
import { listStaleRows } from './rows/stale.ts';

/** Everything that is expected of an endpoint; each row comes after those it rests on. */
export const listRows = (check: Check): readonly Row[] => [
  ...listGoodRows(check),
  ...listRepeatedRows(check),
  ...listReorderedRows(check),
  ...listStaleRows(check),
  ...listForgedRows(check),
  ...listRotatedRows(check),
  ...listDocumentRows(check),
  ...listSlowRows(check),
  ...listHeldRows(check),
  ...listEndRows(check),
  ...listOtherRows(check),
  ...listSigningRows(check),
];

/** What no row can see. */
export const NOT_TESTED: readonly string[] = [
  'whether a restart of the endpoint forgets nothing: restart it, and play the check again',
  'whether data are kept and let go: an endpoint can say what it does not do',
  'how the endpoint stands a day when the API is away, and more than one message at a time',
];
