import { HoldfastError } from '../../errors.ts';
import { ATTACHMENT_ENDINGS, type AttachmentType, OTHER } from './attachment.ts';
import { FILE_FAULTS, type FileFault, type Inspection } from './inspection.ts';

/** Why a file is not taken as what it was announced as, for programs to read: part of the API, never renamed. */
export const FILE_REFUSALS = [...FILE_FAULTS, 'type-not-listed', 'unknown-content', 'another-type'] as const;
type FileRefusal = (typeof FILE_REFUSALS)[number];

const AS_PDF = 'save or print it as PDF, and send that';

/** What is the matter, and what to do instead. */
const FAULTS: Readonly<Record<FileFault, string>> = {
  empty: 'there is nothing in it: choose the file again',
  program:
    'it is a program, a script or a shortcut, or holds one: send a picture of what it shows, or describe it in words',
  page: 'it is a page or a drawing for a browser, which can run and fetch things: print it as PDF, or send a picture of it',
  archive:
    'it is an archive of files, a spreadsheet or slides: send each file by itself, spreadsheets and slides as PDF',
  'acts-on-opening': `something in it acts when it is opened, such as a macro, a script or a form that sends: ${AS_PDF}`,
  'reaches-out': `something in it is fetched from elsewhere when it is opened, which would tell others that it is read: ${AS_PDF}`,
  'needs-password': 'it opens with a password only, and its reviewer has none: send it without',
  'holds-files':
    'there are files or objects inside it, which nobody would look into: send each by itself, and this one printed as PDF',
  'two-files-in-one': `something else follows or stands inside it that a program could take for another file: ${AS_PDF}`,
  'untrue-sizes': `what it says of its own sizes is not true: open it, ${AS_PDF}`,
  unreadable:
    'it begins as a file of a type that is taken, and is damaged or not whole: save it again, or send a picture of it',
  'wants-too-much': `it holds more than can be looked into: split it, or ${AS_PDF}`,
};

const refuse = (reason: FileRefusal, detail: string, pointer: '/type' | '/upload' = '/type'): HoldfastError =>
  new HoldfastError('attachment-type-refused', detail, { faults: [{ pointer, detail, reason }] });

const UNKNOWN = 'its content is of no type that is known here: look whether the whole file was sent';
const SEND_AS_OTHER = `${UNKNOWN}, ${AS_PDF}, or send it again as ${OTHER}, for its reviewer to download only`;

/**
 * What a file is put on record as: what it is by its content. Announced as `OTHER`, it may be anything that is taken.
 *
 * @throws HoldfastError `attachment-type-refused`, with the reason and what to do instead.
 */
export function requireTaken(inspection: Inspection, announced: AttachmentType): AttachmentType {
  if (inspection.verdict === 'refused') throw refuse(inspection.fault, FAULTS[inspection.fault]);
  const { type } = inspection;
  if (type === announced || announced === OTHER) return type;
  if (type === OTHER) throw refuse('unknown-content', SEND_AS_OTHER);
  throw refuse('another-type', `by its content it is ${type}, which is taken: send it again as that`);
}

/**
 * What a file is put on record as that nobody announced: what it is by its content. Whoever posts a form says of no file that nobody
 * knows it, so none is taken for that.
 *
 * @throws HoldfastError `attachment-type-refused`, with the reason and what to do instead.
 */
export function requireKnown(inspection: Inspection): AttachmentType {
  if (inspection.verdict === 'refused') throw refuse(inspection.fault, FAULTS[inspection.fault], '/upload');
  if (inspection.type === OTHER) throw refuse('unknown-content', `${UNKNOWN}, or ${AS_PDF}`, '/upload');
  return inspection.type;
}

/** Said of a type that no file is taken as, before anything is looked at. */
export const TYPE_NOT_LISTED = {
  reason: 'type-not-listed',
  detail: `must be one of ${Object.keys(ATTACHMENT_ENDINGS).join(', ')}; send what is none of these printed as PDF, or as ${OTHER}`,
} as const satisfies { readonly reason: FileRefusal; readonly detail: string };
