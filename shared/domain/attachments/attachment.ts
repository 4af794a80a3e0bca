import { HoldfastError } from '../../errors.ts';
import type { Digest } from '../digest.ts';
import type { ChallengeId, OrderId, ReviewId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { ScanRecord } from './scan.ts';

/** An objection's attachments by the names its filer gives them: five at most, its appeal's among them. */
export const ATTACHMENT_IDS = ['a1', 'a2', 'a3', 'a4', 'a5'] as const;
export type AttachmentId = (typeof ATTACHMENT_IDS)[number];

export const isAttachmentId = (text: string): text is AttachmentId => ATTACHMENT_IDS.some((id) => id === text);

/** Also said of a file that whoever asks may not read. */
export const attachmentUnknown = (): HoldfastError =>
  new HoldfastError(
    'attachment-unknown',
    `there is no attachment of this id for you here: an id is one of ${ATTACHMENT_IDS.join(', ')}`,
  );

/** What may be attached, each with the ending its file gets: what a reviewer can open without running anything. */
export const ATTACHMENT_ENDINGS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'text/plain': 'txt',
  'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/msword': 'doc',
  'application/octet-stream': 'bin',
} as const satisfies Readonly<Record<string, string>>;

export type AttachmentType = keyof typeof ATTACHMENT_ENDINGS;

/** What a file of unknown content is taken as: marked so, for its reviewer and its filer to download and nothing else. */
export const OTHER: AttachmentType & 'application/octet-stream' = 'application/octet-stream';

/** What telephones and programs call some of them. */
const ALSO_CALLED: Readonly<Record<string, AttachmentType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/tif': 'image/tiff',
  'image/x-tiff': 'image/tiff',
  'audio/opus': 'audio/ogg',
  'audio/x-opus+ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/mp4a-latm': 'audio/mp4',
  'application/x-pdf': 'application/pdf',
  'application/vnd.ms-word': 'application/msword',
  'application/doc': 'application/msword',
  other: OTHER,
};

export const isAttachmentType = (text: string): text is AttachmentType => Object.hasOwn(ATTACHMENT_ENDINGS, text);

/** The type that a media type names, in any case and with any parameters (RFC 9110, section 8.3.1); `undefined` for one that is not taken. */
export function readAttachmentType(text: string): AttachmentType | undefined {
  const [named = ''] = text.toLowerCase().split(';');
  const type = named.trim();
  if (isAttachmentType(type)) return type;
  return Object.hasOwn(ALSO_CALLED, type) ? ALSO_CALLED[type] : undefined;
}

/** In bytes. */
export const MAX_ATTACHMENT_BYTES = 10_000_000;

/**
 * A file travels in pieces of at most so many bytes, either way: a function is handed 6 MB at a time and gives back as much, and
 * in base64 a piece grows by a third.
 */
export const PIECE_BYTES = 4_194_304;
export const MAX_PARTS = 3;

/** Where an attachment belongs. */
export interface AttachmentRef {
  readonly orderId: OrderId;
  readonly challenge: ChallengeId;
  readonly attachment: AttachmentId;
}

/** A whole file on its way in, of the several that may come of one attachment; which of them is chance, and tells strangers nothing. */
export interface WholeRef extends AttachmentRef {
  readonly whole: string;
}

export const WHOLE_ID_PATTERN: RegExp = /^[0-9a-f]{32}$/;
/** In bytes, of chance. */
export const WHOLE_ID_BYTES = 16;

/** What is on record of a file: neither its name nor anything a guess at its content could be tested against. */
export interface Attachment {
  readonly id: AttachmentId;
  readonly media: AttachmentType;
  /** In bytes, as it was before it was sealed. */
  readonly size: number;
  /** SHA-256 over the sealed bytes, under which they are kept. */
  readonly digest: Digest;
  /** The review for which it was added: the reviewer of a later one reads it too, the reviewer of an earlier one does not. */
  readonly review: ReviewId;
  readonly addedAt: Instant;
  /** The search for malware; left out where none was asked for, and by earlier versions. */
  readonly scan?: ScanRecord | undefined;
}
