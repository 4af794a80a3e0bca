import * as z from 'zod/mini';
import { DRAFT_ID_PATTERN } from '../../domain/ids.ts';

/** `drf_` and 26 characters of lower-case Crockford base 32. In a file of its own: few functions read one, and all read other ids. */
export const DraftId = z.string().check(z.regex(DRAFT_ID_PATTERN, { error: 'must be the id of a draft' }));
