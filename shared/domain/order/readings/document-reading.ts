import { HoldfastError } from '../../../errors.ts';
import type { Quoted } from './verification.ts';

/** In bytes: a request and a call between functions carry 6 MB, and these in base64 are less. */
export const MAX_DOCUMENT_BYTES = 4_194_304;

/** Why nothing was read out of a file, for programs to read: part of the API, never renamed. */
export const READING_FAULTS = [
  'no-pdf',
  'says-nothing',
  'says-several',
  'locked',
  'damaged',
  'wants-too-much',
] as const;
export type ReadingFault = (typeof READING_FAULTS)[number];

/** What a file says of itself, or why nobody could read that. */
export type DocumentReading =
  | { readonly verdict: 'said'; readonly quoted: Quoted }
  | { readonly verdict: 'refused'; readonly fault: ReadingFault };

const TYPE_THEM = 'type order and digest as its first page shows them, or open the address of its square code';

/** What is the matter, and what to do instead. */
const FAULTS: Readonly<Record<ReadingFault, string>> = {
  'no-pdf': 'this is no PDF: send the file as it was given to you, or a signed certificate as application/jose',
  'says-nothing': `no order and digest stand in its document information, as in a scan, a photograph or a file that was printed anew: ${TYPE_THEM}`,
  'says-several': `its document information names more than one document, so that one program would show this and another that: ${TYPE_THEM}`,
  locked: `it is locked, and its document information with it: send it without a password, or ${TYPE_THEM}`,
  damaged: `it is damaged or not whole: send it again, or ${TYPE_THEM}`,
  'wants-too-much': `it holds more than can be looked into: ${TYPE_THEM}`,
};

/** @throws HoldfastError `nothing-to-check`, with the reason and what to do instead. */
export function requireQuoted(reading: DocumentReading): Quoted {
  if (reading.verdict === 'said') return reading.quoted;
  const detail = FAULTS[reading.fault];
  throw new HoldfastError('nothing-to-check', detail, { faults: [{ pointer: '', detail, reason: reading.fault }] });
}
