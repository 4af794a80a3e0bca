import type { AttachmentType } from './attachment.ts';

/** Why a file is not taken, whatever it was announced as. */
export const FILE_FAULTS = [
  'empty',
  'program',
  'page',
  'archive',
  'acts-on-opening',
  'reaches-out',
  'needs-password',
  'holds-files',
  'two-files-in-one',
  'untrue-sizes',
  'unreadable',
  'wants-too-much',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What somebody who looked into a file says of it. Content that nobody here knows is taken as `OTHER`. */
export type Inspection =
  | { readonly verdict: 'taken'; readonly type: AttachmentType }
  | { readonly verdict: 'refused'; readonly fault: FileFault };
