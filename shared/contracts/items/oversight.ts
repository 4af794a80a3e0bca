import * as z from 'zod/mini';
import { IDENTIFIER_TYPES } from '../../domain/filing/identifiers/identifiers.ts';
import {
  type ComplaintId,
  isComplaintId,
  isReadingId,
  isSearchId,
  type ReadingId,
  type SearchId,
} from '../../domain/ids.ts';
import { StoredDigest } from './values.ts';

/** Values that items of oversight share: complaints, what leads to them, searches, and readings. */
export const StoredSealedText = z.strictObject({ ciphertext: z.instanceof(Uint8Array), commitment: StoredDigest });
export const StoredComplaintId = z.custom<ComplaintId>((value) => typeof value === 'string' && isComplaintId(value));
export const StoredReadingId = z.custom<ReadingId>((value) => typeof value === 'string' && isReadingId(value));
export const StoredSearchId = z.custom<SearchId>((value) => typeof value === 'string' && isSearchId(value));

const SearchContent = z.strictObject({
  identifier: z.strictObject({ type: z.enum(IDENTIFIER_TYPES), value: z.string() }),
  reason: z.string(),
  complaintId: z.optional(StoredComplaintId),
});

/** What is sealed of a search. Rules of filing may have changed since: an identifier is read as it was taken. */
export const readSought = (content: unknown): z.infer<typeof SearchContent> => z.parse(SearchContent, content);

/** What is sealed of a reading: why it was asked for, or why it was declined. */
const ReadingWords = z.strictObject({ reason: z.string() });

export const readReadingWords = (content: unknown): z.infer<typeof ReadingWords> => z.parse(ReadingWords, content);
