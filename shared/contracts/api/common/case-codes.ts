import * as z from 'zod/mini';
import { HANDS } from '../../../domain/cases/listed-code.ts';
import { Digest } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** A case code, as whoever may know of it sees it: what happened to it, and nothing that opens the case. */
export const CaseCodeView = z.strictObject({
  /** What is filed with the code is filed under this. It opens nothing. */
  id: Digest,
  /** `null`, as `through` is, of a code that an earlier version made and did not list. */
  madeAt: z.nullable(Utc),
  /** Whose hands it came through: the provider's, with the notice, or the authority's, in a letter. */
  through: z.nullable(z.enum(HANDS)),
  /** When it first opened the case. */
  firstUsedAt: z.nullable(Utc),
  /** When it was ended, or replaced unused, or died of disuse. */
  endedAt: z.nullable(Utc),
});
